package health.erp.lab.report;

import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.OrderItem;
import health.erp.lab.reagent.RunId;
import health.erp.lab.report.ReportContent.Change;
import health.erp.lab.report.ReportContent.Line;
import health.erp.lab.result.FrozenResult;
import health.erp.lab.result.ResultVersion;
import health.erp.lab.result.TestRun;
import health.erp.lab.status.DiagnosticReportStatus;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.ResultStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a report on an order says, put together of its results. */
record ReportText(
        LabOrder order,
        List<ReportRow> rows,
        Map<RunId, List<ResultVersion>> versions,
        Function<OrderItem, TestDefinition> definitions) {

    ReportContent content() {
        var wanted = rows.stream().filter(ReportText::isWanted).toList();
        var lines = new ArrayList<Line>();
        var pending = new ArrayList<String>();
        for (var row : wanted) {
            var run = row.run();
            var version = row.version();
            if (run != null && version != null && run.isLeftLab()) {
                lines.add(line(row, run, version));
            } else {
                pending.add(row.item().getTest().value());
            }
        }
        var statuses = wanted.stream().map(ReportText::status).toList();
        return new ReportContent(
                order.getId(),
                order.getNumber(),
                order.getRequester(),
                DiagnosticReportStatus.of(statuses),
                lines,
                pending);
    }

    /** Of a report that should not have gone out nothing is left but that. */
    ReportContent withdrawn() {
        return new ReportContent(
                order.getId(),
                order.getNumber(),
                order.getRequester(),
                DiagnosticReportStatus.ENTERED_IN_ERROR,
                List.of(),
                List.of());
    }

    private static boolean isWanted(ReportRow row) {
        var status = row.item().getStatus();
        return row.run() != null || (status != OrderStatus.REVOKED && status != OrderStatus.ENTERED_IN_ERROR);
    }

    private static ResultStatus status(ReportRow row) {
        var run = row.run();
        return run != null
                ? run.getStatus()
                : row.item().getReceivedAt() == null ? ResultStatus.ORDERED : ResultStatus.RECEIVED;
    }

    private Line line(ReportRow row, TestRun run, ResultVersion version) {
        var said = version.getContent();
        var test = definitions.apply(row.item());
        var specimen = row.specimen();
        return new Line(
                run.getTest().value(),
                test.name(),
                test.loinc() == null ? null : test.loinc().value(),
                run.getSection(),
                specimen == null ? "" : specimen.getAccession().toString(),
                run.getCollectedAt(),
                run.getId(),
                version.getNo(),
                run.getStatus(),
                shown(said),
                said.value() == null ? null : said.value().unit(),
                flags(said),
                said.healthy(),
                said.sampling().setting().method(),
                said.formula() == null ? null : said.formula().version().toString(),
                said.comment(),
                run.getMeasuredAt(),
                run.getReleasedAt(),
                run.getVerifiedBy(),
                run.getValidatedBy(),
                run.getDespite(),
                changes(run));
    }

    /** From one version others saw to the next; what was said before the release nobody saw. */
    private List<Change> changes(TestRun run) {
        var all = versions.getOrDefault(run.getId(), List.of());
        var released = run.getReleasedNo();
        var changes = new ArrayList<Change>();
        for (var i = 1; i < all.size(); i++) {
            var next = all.get(i);
            if (released != null && next.getNo() > released) {
                var before = all.get(i - 1);
                changes.add(new Change(
                        next.getKind(),
                        shown(before.getContent()),
                        flags(before.getContent()),
                        before.getContent().comment(),
                        before.getAt(),
                        next.getAt(),
                        next.getBy(),
                        next.getReason()));
            }
        }
        return changes;
    }

    static @Nullable String shown(FrozenResult said) {
        return said.value() == null ? null : said.value().shown();
    }

    static @Nullable String flags(FrozenResult said) {
        return said.codes().isEmpty() ? null : said.interpreted().flags();
    }
}

package health.erp.lab.report;

import static health.erp.lab.report.ReportMapper.MAPPER;
import static health.erp.lab.report.ReportPermission.ISSUE_LAB_REPORT;
import static health.erp.lab.report.ReportPermission.READ_LAB_REPORT;
import static health.erp.lab.report.ReportPermission.WITHDRAW_LAB_REPORT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.order.LabOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lets reports out, and shows what they said whenever they did. */
public final class LabReports {
    private final Erp erp;
    private final PublishedCatalogue catalogue;
    private final ReportStore reports;

    public LabReports(Erp erp, PublishedCatalogue catalogue) {
        this.erp = erp;
        this.catalogue = catalogue;
        this.reports = new ReportStore(erp);
    }

    /** One that would say the same again stays as it is. */
    public ReportView issue(Caller caller, IssueReport command) {
        return erp.run(caller, ISSUE_LAB_REPORT, command, () -> {
            var order = reports.order(command.order());
            erp.discloses(order.getPatient());
            var content = text(caller, order).content();
            var last = reports.ofOrder(order.getId());
            if (last.isPresent() && last.get().version().says(content)) {
                return MAPPER.toView(last.get().report(), last.get().version(), List.of());
            }
            if (content.lines().isEmpty()) {
                throw new RuleException(
                        "lab.report.empty",
                        "Of the order (%s) nothing is released, so there is nothing to report.\nMaybe validate its results first."
                                .formatted(order.getId()));
            }
            var report = last.map(IssuedRow::report).orElseGet(() -> begun(order));
            var before = last.map(IssuedRow::version).orElse(null);
            return sent(report, report.issue(content, caller.staff(), erp.now(), before), false);
        });
    }

    public ReportView withdraw(Caller caller, WithdrawReport command) {
        return erp.run(caller, WITHDRAW_LAB_REPORT, command, () -> {
            var report = reports.require(command.report(), command.version());
            var content = text(caller, reports.order(report.getOrder())).withdrawn();
            var before = reports.ofOrder(report.getOrder()).orElseThrow().version();
            return sent(report, report.withdraw(content, command.reason(), caller.staff(), erp.now(), before), true);
        });
    }

    /** With all it ever said. */
    public ReportView find(Caller caller, FindReport query) {
        return erp.read(caller, READ_LAB_REPORT, query, () -> {
            var report = reports.require(query.report());
            erp.discloses(report.getPatient());
            var all = reports.all(report.getId());
            return MAPPER.toView(report, all.get(all.size() - 1), all.subList(0, all.size() - 1));
        });
    }

    /** Whether everything it ever said still stands there as it went out. */
    public ReportCheckView check(Caller caller, CheckReport query) {
        return erp.read(caller, READ_LAB_REPORT, query, () -> {
            var report = reports.require(query.report());
            erp.discloses(report.getPatient());
            var byNo = reports.all(report.getId()).stream()
                    .collect(Collectors.toMap(ReportVersion::getNo, version -> version));
            var broken = IntStream.rangeClosed(1, report.getCurrentNo())
                    .filter(no -> {
                        var version = byNo.get(no);
                        return version == null || !version.isIntact() || !version.follows(byNo.get(no - 1));
                    })
                    .boxed()
                    .toList();
            return new ReportCheckView(report.getId(), report.getCurrentNo(), broken);
        });
    }

    public Page<ReportView, ReportId> list(Caller caller, ListReports query) {
        return erp.read(caller, READ_LAB_REPORT, query, () -> {
            erp.discloses(query.patient());
            return reports.ofPatient(query).map(row -> MAPPER.toView(row.report(), row.version(), List.of()));
        });
    }

    private ReportText text(Caller caller, LabOrder order) {
        var rows = reports.rows(order.getId());
        var changed = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.run()).stream())
                .filter(run -> run.getCurrentNo() > 1)
                .map(run -> run.getId())
                .toList();
        return new ReportText(order, rows, reports.versions(changed), item -> catalogue
                .version(caller, item.getTestVersion())
                .definition());
    }

    private DiagnosticReport begun(LabOrder order) {
        var report = new DiagnosticReport(new ReportId(erp.newId()), order, erp.now());
        reports.add(report);
        return report;
    }

    private ReportView sent(DiagnosticReport report, ReportVersion version, boolean back) {
        reports.add(version);
        erp.publish(back ? report.withdrawn() : report.issued());
        return MAPPER.toView(reports.saved(report), version, List.of());
    }
}

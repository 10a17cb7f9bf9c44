package health.erp.lab.report;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.ResultVersion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds and keeps reports. */
final class ReportStore extends Store<DiagnosticReport, ReportId> {
    private static final UUID LAST = new UUID(-1, -1);

    ReportStore(Erp erp) {
        super(erp, DiagnosticReport.class);
    }

    void add(ReportVersion version) {
        em().persist(version);
    }

    LabOrder order(LabOrderId id) {
        var order = em().find(LabOrder.class, id);
        if (order == null) {
            throw new NotFoundException("lab order", id);
        }
        return order;
    }

    List<ReportRow> rows(LabOrderId order) {
        return ReportQueries_.rows(em(), order);
    }

    Map<RunId, List<ResultVersion>> versions(Collection<RunId> runs) {
        return runs.isEmpty()
                ? Map.of()
                : ReportQueries_.versions(em(), runs.stream().map(RunId::value).toList()).stream()
                        .collect(Collectors.groupingBy(ResultVersion::getRun, HashMap::new, Collectors.toList()));
    }

    Optional<IssuedRow> ofOrder(LabOrderId order) {
        return ReportQueries_.ofOrder(em(), order).stream().findFirst();
    }

    List<ReportVersion> all(ReportId report) {
        return ReportQueries_.all(em(), report);
    }

    Page<IssuedRow, ReportId> ofPatient(ListReports query) {
        var before = query.after() == null ? LAST : query.after().value();
        var rows = ReportQueries_.ofPatient(em(), query.patient(), before, query.size() + 1);
        return Page.of(rows, query.size(), row -> row.report().getId());
    }

    List<TrendRow> trend(ReadCumulative query, int size) {
        var tests = query.tests().stream().map(TestCode::value).toList();
        return ReportQueries_.trend(em(), query.patient(), tests, query.from(), query.until(), size);
    }
}

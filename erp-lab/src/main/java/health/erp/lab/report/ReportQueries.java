package health.erp.lab.report;

import health.erp.core.id.PatientId;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.result.ResultVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of reports; checked against the entities when they are compiled. */
interface ReportQueries {
    @HQL(
            """
            select new health.erp.lab.report.ReportRow(i, r, v, s) from LabOrderItem i
            left join TestRun r on r.item = i.id and r.inUse = true
            left join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            left join Specimen s on s.id = r.specimen
            where i.order = :order order by i.id.value
            """)
    List<ReportRow> rows(LabOrderId order);

    @HQL("select v from ResultVersion v where v.place.run.value in :runs order by v.place.run.value, v.place.no")
    List<ResultVersion> versions(Collection<UUID> runs);

    @HQL(
            """
            select new health.erp.lab.report.IssuedRow(r, v) from DiagnosticReport r
            join LabReportVersion v on v.place.report = r.id and v.place.no = r.currentNo where r.order = :order
            """)
    List<IssuedRow> ofOrder(LabOrderId order);

    @HQL("select v from LabReportVersion v where v.place.report = :report order by v.place.no")
    List<ReportVersion> all(ReportId report);

    @HQL(
            """
            select new health.erp.lab.report.IssuedRow(r, v) from DiagnosticReport r
            join LabReportVersion v on v.place.report = r.id and v.place.no = r.currentNo
            where r.patient = :patient and r.id.value < :before order by r.id.value desc limit :size
            """)
    List<IssuedRow> ofPatient(PatientId patient, UUID before, int size);

    @HQL(
            """
            select new health.erp.lab.report.TrendRow(r, v) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where r.patient = :patient and r.test.value in :tests and r.leftLab = true
            and r.collectedAt >= :from and r.collectedAt < :until order by r.collectedAt desc, r.id.value desc limit :size
            """)
    List<TrendRow> trend(PatientId patient, Collection<String> tests, Instant from, Instant until, int size);
}

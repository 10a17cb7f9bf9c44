package health.erp.records.prescription;

import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of prescriptions; checked against the entities when they are compiled. */
interface PrescriptionQueries {
    @HQL("select p from Prescription p where p.patient = :patient and p.standing = true order by p.id.value")
    List<Prescription> standing(PatientId patient);

    @HQL(
            """
            select p from Prescription p where p.patient = :patient and p.id.value < :before
            and (:standingOnly = false or p.standing = true)
            order by p.id.value desc limit :size
            """)
    List<Prescription> of(PatientId patient, boolean standingOnly, UUID before, int size);

    /** What is ordered for both, by the first. */
    @HQL(
            """
            select p from Prescription p where p.patient = :goes and p.standing = true and exists (
                select 1 from Prescription q where q.patient = :stays and q.standing = true
                and q.orderable = p.orderable)
            order by p.id.value
            """)
    List<Prescription> onBoth(PatientId stays, PatientId goes);

    @HQL("select d from Dispense d where d.prescription = :prescription order by d.id.value")
    List<Dispense> dispenses(PrescriptionId prescription);

    @HQL("select i from DetectedIssue i where i.prescription = :prescription order by i.id.value")
    List<DetectedIssue> issues(PrescriptionId prescription);

    @HQL(
            """
            select new health.erp.records.prescription.AlertCountView(
                i.check, i.severity, count(i), sum(i.shown), sum(case when i.answeredBy.value is null then 0 else 1 end))
            from DetectedIssue i where i.firstShownAt >= :from and i.firstShownAt < :until
            group by i.check, i.severity order by i.check, i.severity
            """)
    List<AlertCountView> alerts(Instant from, Instant until);
}

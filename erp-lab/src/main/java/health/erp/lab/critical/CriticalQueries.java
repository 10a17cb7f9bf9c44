package health.erp.lab.critical;

import health.erp.core.id.PatientId;
import health.erp.lab.reagent.RunId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of calls; checked against the entities when they are compiled. */
interface CriticalQueries {
    @HQL("select c from CriticalCall c where c.run = :run order by c.id.value")
    List<CriticalCall> ofRun(RunId run);

    @HQL("select a from CallAttempt a where a.place.call = :call order by a.place.no")
    List<CallAttempt> attempts(CriticalCallId call);

    @HQL("select c from CriticalCall c where c.open = true and c.id.value > :after order by c.id.value limit :size")
    List<CriticalCall> open(UUID after, int size);

    @HQL(
            """
            select c from CriticalCall c where c.patient = :patient and c.id.value < :before
            order by c.id.value desc limit :size
            """)
    List<CriticalCall> ofPatient(PatientId patient, UUID before, int size);

    @HQL(
            """
            select new health.erp.lab.critical.DeclaredRow(r, v, o.requester) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            join LabOrder o on o.id = r.order where r.id = :run
            """)
    List<DeclaredRow> declared(RunId run);
}

package health.erp.records.observation;

import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of vital signs; checked against the entities when they are compiled. */
interface ObservationQueries {
    @HQL("select o from Observation o where o.set = :set order by o.id.value")
    List<Observation> ofSet(VitalSetId set);

    @HQL(
            """
            select o from Observation o where o.patient = :patient and o.sign = :sign and o.inUse = true
            and o.takenAt >= :from and o.takenAt <= :until and (o.takenAt < :until or o.id.value < :before)
            order by o.takenAt desc, o.id.value desc limit :size
            """)
    List<Observation> series(PatientId patient, VitalSign sign, Instant from, Instant until, UUID before, int size);
}

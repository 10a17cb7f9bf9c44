package health.erp.records.consent;

import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of consents; checked against the entities when they are compiled. */
interface ConsentQueries {
    @HQL(
            "select c from Consent c where c.patient = :patient and c.id.value < :before order by c.id.value desc limit :size")
    List<Consent> of(PatientId patient, UUID before, int size);

    @HQL("select c from Consent c where c.patient = :patient and c.status = GRANTED and c.expiresAt > :now")
    List<Consent> inForce(PatientId patient, Instant now);

    @HQL(
            """
            select r from ReceivedRecord r where r.waiting = true and r.eraseAt <= :now and r.id.value > :after
            order by r.id.value limit :size
            """)
    List<ReceivedRecord> due(Instant now, UUID after, int size);

    @HQL("select r from ReceivedRecord r where r.consent = :consent and r.waiting = true order by r.id.value")
    List<ReceivedRecord> waiting(ConsentId consent);
}

package health.erp.records.encounter;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of encounters; checked against the entities when they are compiled. */
interface EncounterQueries {
    @HQL("select e from Encounter e left join fetch e.participants where e.id = :id")
    List<Encounter> whole(EncounterId id);

    @HQL("select e from Encounter e left join fetch e.participants where e.id in :ids")
    List<Encounter> withParticipants(Collection<EncounterId> ids);

    @HQL(
            """
            select e.id from Encounter e
            where e.patient = :patient and e.id.value < :before and e.status <> ENTERED_IN_ERROR
            and (:openOnly = false or e.status in (ARRIVED, TRIAGED, IN_PROGRESS, ONLEAVE))
            order by e.id.value desc limit :size
            """)
    List<EncounterId> ofPatient(PatientId patient, UUID before, boolean openOnly, int size);

    /** Stays that go on after that moment. */
    @HQL(
            """
            select e from Encounter e
            where e.patient = :patient and e.encounterClass = IMP and e.startedAt is not null
            and e.status not in (CANCELLED, ENTERED_IN_ERROR) and (e.endedAt is null or e.endedAt > :since)
            order by e.startedAt
            """)
    List<Encounter> staysAfter(PatientId patient, Instant since);

    @HQL(
            "select e from Encounter e where e.patient in :patients and e.encounterClass = IMP and e.startedAt is not null and e.status not in (CANCELLED, ENTERED_IN_ERROR)")
    List<Encounter> stays(Collection<PatientId> patients);
}

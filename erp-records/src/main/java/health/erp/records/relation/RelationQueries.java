package health.erp.records.relation;

import health.erp.core.id.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of patients' people and payers; checked against the entities when they are compiled. */
interface RelationQueries {
    @HQL(
            """
            select r from Relation r where r.patient = :patient
            and (r.rank > :rank or r.rank = :rank and r.id.value > :after)
            and (:ever = true or r.status = ACTIVE and (r.since is null or r.since <= :on) and (r.until is null or r.until > :on))
            order by r.rank, r.id.value limit :size
            """)
    List<Relation> of(PatientId patient, int rank, UUID after, boolean ever, LocalDate on, int size);

    /** Whether one patient's record says that the other is somebody else. */
    @HQL(
            """
            select count(r) from Relation r where r.status = ACTIVE
            and (r.patient = :one and r.person = :other or r.patient = :other and r.person = :one)
            """)
    long between(PatientId one, PatientId other);

    @HQL(
            """
            select c from Coverage c where c.patient = :patient
            and (c.rank > :rank or c.rank = :rank and c.id.value > :after)
            and (:ever = true or c.status = ACTIVE and c.since <= :on and (c.until is null or c.until > :on))
            order by c.rank, c.id.value limit :size
            """)
    List<Coverage> covering(PatientId patient, int rank, UUID after, boolean ever, LocalDate on, int size);

    /** Payers with whom both have a number, and not the same. */
    @HQL(
            """
            select distinct c.payer from Coverage c, Coverage d where c.patient = :one and d.patient = :other
            and c.payer = d.payer and c.memberNumber <> d.memberNumber
            and c.status = ACTIVE and d.status = ACTIVE and c.until is null and d.until is null order by c.payer
            """)
    List<String> differingPayers(PatientId one, PatientId other);
}

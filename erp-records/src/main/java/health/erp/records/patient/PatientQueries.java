package health.erp.records.patient;

import health.erp.core.id.PatientId;
import health.erp.records.identifier.Mrn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/**
 * The questions asked of the register; checked against the entities when they are compiled.
 *
 * <p>What is not asked for is passed as the empty word, which everything fits. Ranges of plain text and not {@code like}:
 * PostgreSQL uses no index for {@code like} under row-level security.
 */
interface PatientQueries {
    String WANTED =
            """
             and (p.active = true or :inactiveToo = true)
             and (:anyBirth = true or p.birthDate.first <= :last and p.birthLast >= :first)
            """;

    String ALSO_NAMED =
            """
             and (:second = '' or exists (select 1 from PatientKey s where s.entry.patient = k.entry.patient
                and s.entry.kind = NAME and s.entry.word >= :second and s.entry.word < :secondEnd))
             and (:third = '' or exists (select 1 from PatientKey t where t.entry.patient = k.entry.patient
                and t.entry.kind = NAME and t.entry.word >= :third and t.entry.word < :thirdEnd))
             and (:phone = '' or exists (select 1 from PatientKey c where c.entry.patient = k.entry.patient
                and c.entry.kind = PHONE and c.entry.word = :phone))
            """;

    @HQL("select p from Patient p left join fetch p.identifiers where p.mrn = :mrn")
    List<Patient> byMrn(Mrn mrn);

    @HQL(
            """
            select p from Patient p left join fetch p.identifiers where p.id = (
                select i.patient.id from PatientIdentifier i
                where i.system = :system and i.key = :value and i.inUse = true)
            """)
    List<Patient> byIdentifier(String system, String value);

    @HQL("select p from Patient p left join fetch p.identifiers where p.id = :id")
    List<Patient> whole(PatientId id);

    @HQL("select p from Patient p left join fetch p.identifiers where p.id in :ids")
    List<Patient> withIdentifiers(Collection<PatientId> ids);

    /** A patient with several fitting names is listed under the first of them only. */
    @HQL(
            """
            select k.entry.patient from PatientKey k join Patient p on p.id = k.entry.patient
            where k.entry.kind = NAME and k.entry.word >= :from and k.entry.word < :end
            and (k.entry.word > :afterWord or k.entry.word = :afterWord and k.entry.patient.value > :after)
            and not exists (select 1 from PatientKey e where e.entry.patient = k.entry.patient
                and e.entry.kind = NAME and e.entry.word >= :from and e.entry.word < k.entry.word)
            """
                    + ALSO_NAMED
                    + WANTED
                    + " order by k.entry.word, k.entry.patient.value limit :size")
    List<PatientId> named(
            String from,
            String end,
            String afterWord,
            UUID after,
            String second,
            String secondEnd,
            String third,
            String thirdEnd,
            String phone,
            boolean inactiveToo,
            boolean anyBirth,
            LocalDate first,
            LocalDate last,
            int size);

    @HQL(
            """
            select k.entry.patient from PatientKey k join Patient p on p.id = k.entry.patient
            where k.entry.kind = PHONE and k.entry.word = :phone and k.entry.patient.value > :after
            """
                    + WANTED
                    + " order by k.entry.patient.value limit :size")
    List<PatientId> reachedAt(
            String phone, UUID after, boolean inactiveToo, boolean anyBirth, LocalDate first, LocalDate last, int size);

    /** {@code year}: the first day of the year of {@code first}; who has only a year or month may be born in it. */
    @HQL(
            """
            select p.id from Patient p
            where p.birthDate.first >= :year and p.birthDate.first <= :last and p.id.value > :after
            """
                    + WANTED
                    + " order by p.id.value limit :size")
    List<PatientId> born(
            LocalDate year,
            UUID after,
            boolean inactiveToo,
            boolean anyBirth,
            LocalDate first,
            LocalDate last,
            int size);

    @HQL(
            """
            select min(k.entry.word) from PatientKey k
            where k.entry.patient = :patient and k.entry.kind = NAME and k.entry.word >= :from and k.entry.word < :end
            """)
    String firstName(PatientId patient, String from, String end);

    @HQL("delete from PatientKey k where k.entry.patient = :patient")
    int forgetKeys(PatientId patient);

    @HQL(
            """
            select i from PatientIdentifier i join fetch i.patient
            where i.key in :values and (i.inUse = true or i.system = :source)
            """)
    List<PatientIdentifier> given(Collection<String> values, String source);

    @HQL(
            "select i from PatientIdentifier i where i.system in :systems and i.sealed is null order by i.id limit :atMost")
    List<PatientIdentifier> unsealed(Collection<String> systems, int atMost);

    @HQL("select p from Patient p where p.sameness in :keys order by p.id.value")
    List<Patient> looking(Collection<String> keys);

    @HQL("update versioned Patient p set p.replacedBy = :other where p.replacedBy = :replaced")
    int pointTo(PatientId other, PatientId replaced);

    @HQL("update versioned Patient p set p.replacedBy = :other where p.id in :replaced")
    int pointThese(PatientId other, Collection<PatientId> replaced);

    @HQL(
            """
            select distinct i.system from PatientIdentifier i, PatientIdentifier k
            where i.patient.id = :one and k.patient.id = :other and i.system = k.system and i.key <> k.key
            and i.inUse = true and k.inUse = true order by i.system
            """)
    List<String> differingSystems(PatientId one, PatientId other);

    /** Where the name sounds the same, and the birth may be the same. */
    @HQL(
            """
            select p.id from Patient p where p.sound = :sound and p.active = true
            and (p.birthDate.first between :from and :to or p.birthDate.first is null)
            order by p.id.value limit :most
            """)
    List<PatientId> sounding(String sound, LocalDate from, LocalDate to, int most);

    /** Born on one of these days; {@code word}: with this word in a name, or empty. */
    @HQL(
            """
            select p.id from Patient p where p.birthDate.first in :days and p.birthLast = p.birthDate.first
            and p.active = true
            and (:word = '' or exists (select 1 from PatientKey k where k.entry.patient = p.id
                and k.entry.kind = NAME and k.entry.word = :word))
            order by p.id.value limit :most
            """)
    List<PatientId> bornOn(Collection<LocalDate> days, String word, int most);

    @HQL(
            """
            select k.entry.patient from PatientKey k
            where k.entry.kind = PHONE and k.entry.word in :phones order by k.entry.patient.value limit :most
            """)
    List<PatientId> sharingPhone(Collection<String> phones, int most);

    @HQL(
            """
            select i.patient.id from PatientIdentifier i
            where i.key in :numbers and i.type <> U and i.status <> RETIRED order by i.id limit :most
            """)
    List<PatientId> sharingNumber(Collection<String> numbers, int most);

    @HQL("select p.id from Patient p where p.id.value > :after and p.active = true order by p.id.value limit :most")
    List<PatientId> following(UUID after, int most);

    @HQL("select max(p.id.value) from Patient p where p.active = true")
    UUID last();
}

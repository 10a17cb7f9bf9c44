package health.erp.lab.culture;

import health.erp.core.id.PatientId;
import health.erp.lab.specimen.SpecimenId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of cultures; checked against the entities when they are compiled. */
interface CultureQueries {
    @HQL("select s.parent from Specimen s where s.id = :aliquot and s.parent is not null")
    List<SpecimenId> dividedFrom(SpecimenId aliquot);

    @HQL("select i from Isolate i where i.culture = :culture and i.withdrawn is null order by i.number")
    List<Isolate> isolates(CultureId culture);

    @HQL(
            """
            select s from Susceptibility s join Isolate i on i.id = s.isolate where i.culture = :culture
            and i.withdrawn is null and s.inUse = true order by s.drug, s.method, s.id.value
            """)
    List<Susceptibility> tested(CultureId culture);

    @HQL("select s from Susceptibility s where s.isolate = :isolate and s.inUse = true order by s.drug, s.method")
    List<Susceptibility> testedOf(IsolateId isolate);

    @HQL(
            """
            select r.gram from CultureReading r where r.place.culture = :culture and r.gram is not null
            order by r.place.number
            """)
    List<String> gram(CultureId culture);

    @HQL("select c from Culture c where c.open = true and c.id.value < :before order by c.id.value desc limit :size")
    List<Culture> open(UUID before, int size);

    @HQL(
            """
            select c from Culture c where c.patient = :patient and c.id.value < :before
            order by c.id.value desc limit :size
            """)
    List<Culture> of(PatientId patient, UUID before, int size);

    @HQL(
            """
            select r from CultureReading r where r.place.culture = :culture and r.place.number > :after
            order by r.place.number limit :size
            """)
    List<CultureReading> readings(CultureId culture, int after, int size);

    @HQL(
            """
            select r from CultureReport r where r.place.culture = :culture and r.place.number < :before
            order by r.place.number desc limit :size
            """)
    List<CultureReport> reports(CultureId culture, int before, int size);
}

package health.erp.records.allergy;

import health.erp.core.id.PatientId;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of the lists of allergies; checked against the entities when they are compiled. */
interface AllergyQueries {
    @HQL("select a from Allergy a where a.patient = :patient and a.inUse = true order by a.id.value")
    List<Allergy> inUse(PatientId patient);

    @HQL("select a.patient from Allergy a where a.id = :id")
    List<PatientId> patientOf(AllergyId id);

    @HQL("select a from Allergy a where a.patient = :patient order by a.id.value")
    List<Allergy> all(PatientId patient);

    /** What is on the lists of both, by the same code. */
    @HQL(
            """
            select a from Allergy a where a.patient = :goes and a.single = true and exists (
                select 1 from Allergy b where b.patient = :stays and b.single = true
                and b.allergen.system = a.allergen.system and b.allergen.code = a.allergen.code)
            order by a.id.value
            """)
    List<Allergy> onBoth(PatientId stays, PatientId goes);
}

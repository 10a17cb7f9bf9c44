package health.erp.records.condition;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of conditions; checked against the entities when they are compiled. */
interface ConditionQueries {
    @HQL(
            """
            select c from Condition c where c.patient = :patient and c.present = true and c.id.value < :before
            order by c.id.value desc limit :size
            """)
    List<Condition> present(PatientId patient, UUID before, int size);

    @HQL(
            """
            select c from Condition c where c.patient = :patient and c.id.value < :before
            order by c.id.value desc limit :size
            """)
    List<Condition> all(PatientId patient, UUID before, int size);

    @HQL(
            """
            select c from Condition c where c.patient = :patient and c.encounter = :encounter and c.id.value < :before
            and (c.present = true or :pastToo = true) order by c.id.value desc limit :size
            """)
    List<Condition> of(PatientId patient, EncounterId encounter, boolean pastToo, UUID before, int size);

    /** What both patients have now, by the same code. */
    @HQL(
            """
            select c from Condition c where c.patient = :goes and c.present = true and c.category = health.erp.records.condition.ConditionCategory.PROBLEM_LIST_ITEM
            and exists (select 1 from Condition o where o.patient = :stays and o.present = true
                and o.category = c.category and o.code.code = c.code.code)
            order by c.id.value
            """)
    List<Condition> onBoth(PatientId stays, PatientId goes);
}

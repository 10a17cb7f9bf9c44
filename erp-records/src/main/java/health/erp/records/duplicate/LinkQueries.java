package health.erp.records.duplicate;

import health.erp.core.id.PatientId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of links; checked when they are compiled. */
interface LinkQueries {
    /** What waits, the surest first; both entries in use. */
    @HQL(
            """
            select l from IdentityLink l join Patient a on a.id = l.first join Patient b on b.id = l.second
            where l.waiting = true and a.active = true and b.active = true
            and (l.weight < :weight or l.weight = :weight and l.id.value > :after)
            order by l.weight desc, l.id.value limit :size
            """)
    List<IdentityLink> waiting(int weight, UUID after, int size);

    @HQL(
            """
            select count(*) from IdentityLink l join Patient a on a.id = l.first join Patient b on b.id = l.second
            where l.waiting = true and a.active = true and b.active = true
            """)
    long waitingCount();

    @HQL("select l from IdentityLink l where l.first = :patient")
    List<IdentityLink> withFirst(PatientId patient);

    @HQL("select l from IdentityLink l where l.second = :patient")
    List<IdentityLink> withSecond(PatientId patient);

    @HQL("select m from LearnedModel m order by m.learnedAt desc, m.id desc limit 1")
    List<LearnedModel> lastModel();
}

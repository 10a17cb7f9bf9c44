package health.erp.core.process;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of a hospital's processes; checked when they are compiled. The empty word fits every type. */
interface ProcessQueries {
    @HQL(
            """
            select p from RunningProcess p
            where (:type = '' or p.type = :type) and p.status in :statuses
            and p.id.value > :after order by p.id.value limit :size
            """)
    List<RunningProcess> listed(String type, Collection<ProcessStatus> statuses, UUID after, int size);
}

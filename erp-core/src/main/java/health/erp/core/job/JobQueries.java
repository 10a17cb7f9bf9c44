package health.erp.core.job;

import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of a hospital's jobs; checked when they are compiled. Empty words fit everything. */
interface JobQueries {
    @HQL("select j from Job j where j.id = :id and j.fence = :fence")
    List<Job> taken(JobId id, long fence);

    @HQL("select j from Job j where j.type = :type and j.key = :key and j.readyAt is not null")
    List<Job> pending(String type, String key);

    @HQL(
            """
            select j from Job j
            where (:type = '' or j.type = :type)
            and (:status = '' or :status = 'FAILED' and j.readyAt is null
                or :status = 'RUNNING' and j.leased = true
                or :status = 'WAITING' and j.leased = false and j.readyAt is not null)
            and j.id.value > :after order by j.id.value limit :size
            """)
    List<Job> listed(String type, String status, UUID after, int size);
}

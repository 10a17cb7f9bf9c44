package health.erp.records.queue;

import health.erp.core.id.PatientId;
import health.erp.records.schedule.ResourceId;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of queues; checked against the entities when they are compiled. */
interface QueueQueries {
    @HQL("select coalesce(max(t.number), 0) from QueueToken t where t.resource = :resource and t.day = :day")
    int lastNumber(ResourceId resource, LocalDate day);

    @HQL(
            """
            select t from QueueToken t where t.resource = :resource and t.day = :day and t.open = true
            and t.status = :waiting order by t.rank, t.number limit 1
            """)
    List<QueueToken> next(ResourceId resource, LocalDate day, QueueTokenStatus waiting);

    @HQL(
            """
            select count(*) from QueueToken t where t.resource = :resource and t.day = :day and t.open = true
            and t.status = :waiting and (t.rank < :rank or t.rank = :rank and t.number < :number)
            """)
    long ahead(ResourceId resource, LocalDate day, QueueTokenStatus waiting, int rank, int number);

    @HQL(
            """
            select t from QueueToken t where t.resource = :resource and t.day = :day and t.open = true
            order by case when t.status = :waiting then 1 else 0 end, t.rank, t.number limit 500
            """)
    List<QueueToken> open(ResourceId resource, LocalDate day, QueueTokenStatus waiting);

    @HQL(
            """
            select g.id from QueueToken g join QueueToken s on s.resource = g.resource and s.day = g.day
            where g.patient = :goes and s.patient = :stays and g.open = true and s.open = true order by g.id.value
            """)
    List<QueueTokenId> queuedTwice(PatientId stays, PatientId goes);
}

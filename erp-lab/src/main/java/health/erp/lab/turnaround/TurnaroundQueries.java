package health.erp.lab.turnaround;

import health.erp.lab.status.OrderStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** Counted by the database, over ids and numbers alone, which group fastest; checked when they are compiled. */
interface TurnaroundQueries {
    @HQL(
            """
            select i.testVersion.value, i.rank, timestampdiff(minute, i.orderedAt, i.collectedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and i.status not in :over
            group by i.testVersion.value, i.rank, timestampdiff(minute, i.orderedAt, i.collectedAt)
            """)
    List<Took> collection(Instant from, Instant until, Collection<OrderStatus> over);

    @HQL(
            """
            select i.testVersion.value, i.rank, timestampdiff(minute, i.collectedAt, i.receivedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and i.status not in :over and i.collectedAt is not null
            group by i.testVersion.value, i.rank, timestampdiff(minute, i.collectedAt, i.receivedAt)
            """)
    List<Took> transport(Instant from, Instant until, Collection<OrderStatus> over);

    @HQL(
            """
            select i.testVersion.value, i.rank, timestampdiff(minute, i.receivedAt, i.resultedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and i.status not in :over and i.receivedAt is not null
            group by i.testVersion.value, i.rank, timestampdiff(minute, i.receivedAt, i.resultedAt)
            """)
    List<Took> analysis(Instant from, Instant until, Collection<OrderStatus> over);

    @HQL(
            """
            select i.testVersion.value, i.rank, timestampdiff(minute, i.resultedAt, i.completedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and i.status not in :over and i.resultedAt is not null
            group by i.testVersion.value, i.rank, timestampdiff(minute, i.resultedAt, i.completedAt)
            """)
    List<Took> release(Instant from, Instant until, Collection<OrderStatus> over);

    @HQL(
            """
            select i.testVersion.value, i.rank, timestampdiff(minute, i.orderedAt, i.completedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and i.status not in :over
            group by i.testVersion.value, i.rank, timestampdiff(minute, i.orderedAt, i.completedAt)
            """)
    List<Took> whole(Instant from, Instant until, Collection<OrderStatus> over);
}

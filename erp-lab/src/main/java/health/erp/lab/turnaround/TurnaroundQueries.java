package health.erp.lab.turnaround;

import health.erp.lab.status.OrderStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Counted by the database; checked against the entities when they are compiled. */
interface TurnaroundQueries {
    @HQL(
            """
            select i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.orderedAt, i.collectedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and (:section is null or i.section = :section) and i.status not in :over
            group by i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.orderedAt, i.collectedAt)
            """)
    List<Took> collection(Instant from, Instant until, @Nullable String section, Collection<OrderStatus> over);

    @HQL(
            """
            select i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.collectedAt, i.receivedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and (:section is null or i.section = :section) and i.status not in :over and i.collectedAt is not null
            group by i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.collectedAt, i.receivedAt)
            """)
    List<Took> transport(Instant from, Instant until, @Nullable String section, Collection<OrderStatus> over);

    @HQL(
            """
            select i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.receivedAt, i.resultedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and (:section is null or i.section = :section) and i.status not in :over and i.receivedAt is not null
            group by i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.receivedAt, i.resultedAt)
            """)
    List<Took> analysis(Instant from, Instant until, @Nullable String section, Collection<OrderStatus> over);

    @HQL(
            """
            select i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.resultedAt, i.completedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and (:section is null or i.section = :section) and i.status not in :over and i.resultedAt is not null
            group by i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.resultedAt, i.completedAt)
            """)
    List<Took> release(Instant from, Instant until, @Nullable String section, Collection<OrderStatus> over);

    @HQL(
            """
            select i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.orderedAt, i.completedAt), count(*)
            from LabOrderItem i where i.orderedAt >= :from and i.orderedAt < :until
            and (:section is null or i.section = :section) and i.status not in :over
            group by i.section, i.test.value, i.testVersion.value, i.priority, timestampdiff(minute, i.orderedAt, i.completedAt)
            """)
    List<Took> whole(Instant from, Instant until, @Nullable String section, Collection<OrderStatus> over);
}

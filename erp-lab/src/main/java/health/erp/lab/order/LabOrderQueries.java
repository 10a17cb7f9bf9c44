package health.erp.lab.order;

import health.erp.core.id.PatientId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of orders; checked against the entities when they are compiled. */
interface LabOrderQueries {
    @HQL("select i from LabOrderItem i where i.order = :order order by i.id.value")
    List<OrderItem> items(LabOrderId order);

    @HQL("select i from LabOrderItem i where i.order in :orders order by i.id.value")
    List<OrderItem> itemsOf(Collection<LabOrderId> orders);

    @HQL(
            """
            select i from LabOrderItem i where i.parent = :parent and i.reflexRule = :rule
            and i.sourceVersion = :sourceVersion
            """)
    List<OrderItem> fired(OrderItemId parent, String rule, int sourceVersion);

    @HQL(
            """
            select o from LabOrder o where o.patient = :patient and o.id.value < :before
            order by o.id.value desc limit :size
            """)
    List<LabOrder> ofPatient(PatientId patient, UUID before, int size);

    @HQL(
            """
            select i from LabOrderItem i where i.open = true
            and (i.rank > :rank or i.rank = :rank and i.id.value > :after) order by i.rank, i.id.value limit :size
            """)
    List<OrderItem> open(int rank, UUID after, int size);

    @HQL(
            """
            select i from LabOrderItem i where i.open = true and i.section = :section
            and (i.rank > :rank or i.rank = :rank and i.id.value > :after) order by i.rank, i.id.value limit :size
            """)
    List<OrderItem> openIn(String section, int rank, UUID after, int size);

    @HQL("select s from LabSubject s where s.patient = :patient")
    List<LabSubject> subjects(PatientId patient);
}

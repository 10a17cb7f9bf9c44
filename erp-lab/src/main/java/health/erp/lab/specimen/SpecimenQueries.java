package health.erp.lab.specimen;

import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.status.OrderStatus;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** The questions asked of specimens; checked against the entities when they are compiled. */
interface SpecimenQueries {
    @HQL("select s.order from Specimen s where s.id = :specimen")
    List<LabOrderId> orderOf(SpecimenId specimen);

    @HQL("select i from LabOrderItem i where i.id in :items order by i.id.value")
    List<OrderItem> items(Collection<OrderItemId> items);

    @HQL("select s.id from Specimen s where s.accession = :accession and s.containerNo = :containerNo")
    List<SpecimenId> labelled(AccessionNumber accession, int containerNo);

    @HQL("select i from LabOrderItem i where i.specimen = :specimen order by i.id.value")
    List<OrderItem> itemsOn(UUID specimen);

    @HQL("select s from Specimen s where s.order = :order order by s.accession, s.containerNo")
    List<Specimen> ofOrder(LabOrderId order);

    @HQL("select s from Specimen s where s.id = :whole or s.parent = :whole order by s.id.value")
    TypedQuery<Specimen> family(SpecimenId whole);

    @HQL("select s.id from Specimen s where s.parent = :parent order by s.containerNo")
    List<SpecimenId> aliquots(SpecimenId parent);

    @HQL("select c from SpecimenCustody c where c.place.specimen = :specimen order by c.place.no")
    List<CustodyEvent> custody(SpecimenId specimen);

    @HQL(
            """
            select distinct i.order.value from LabOrderItem i where i.awaited = true and i.status = :active
            and i.dueAt <= :until and i.order.value > :after order by i.order.value limit :size
            """)
    List<UUID> awaited(OrderStatus active, Instant until, UUID after, int size);

    @HQL(
            """
            select distinct i.order.value from LabOrderItem i where i.awaited = true and i.ward = :ward
            and i.status = :active and i.dueAt <= :until and i.order.value > :after
            order by i.order.value limit :size
            """)
    List<UUID> awaitedAt(LocationId ward, OrderStatus active, Instant until, UUID after, int size);

    @HQL(
            """
            select distinct i.order.value from LabOrderItem i where i.patient = :patient and i.awaited = true
            and i.status = :active and i.dueAt <= :until and i.order.value > :after
            order by i.order.value limit :size
            """)
    List<UUID> awaitedOf(PatientId patient, OrderStatus active, Instant until, UUID after, int size);

    @HQL("select o from LabOrder o where o.id in :orders order by o.id.value")
    List<LabOrder> orders(Collection<LabOrderId> orders);

    @HQL(
            """
            select i from LabOrderItem i where i.order in :orders and i.awaited = true and i.status = :active
            and i.dueAt <= :until order by i.id.value
            """)
    List<OrderItem> awaitedIn(Collection<LabOrderId> orders, OrderStatus active, Instant until);

    @HQL(
            """
            select i.id, i.test, i.priority, i.patient, s.id, s.accession, s.holding.holder, i.receivedAt
            from LabOrderItem i join Specimen s on s.id.value = i.specimen
            where i.open = true and i.section = :section and i.status = :active
            and i.receivedAt is not null and i.resultedAt is null and (:at is null or s.holding.holder = :at)
            and (i.rank > :rank or i.rank = :rank and i.id.value > :after) order by i.rank, i.id.value limit :size
            """)
    List<WorkLine> work(String section, @Nullable Custodian at, OrderStatus active, int rank, UUID after, int size);

    @HQL(
            """
            select s.accession from Specimen s where s.containerNo = 1 and s.accession >= :first and s.accession <= :last
            order by s.accession limit :size
            """)
    List<AccessionNumber> numbers(AccessionNumber first, AccessionNumber last, int size);
}

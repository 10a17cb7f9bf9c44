package health.erp.lab.specimen;

import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of specimens; checked against the entities when they are compiled. */
interface SpecimenQueries {
    @HQL("select i from LabOrderItem i where i.id in :items order by i.id.value")
    List<OrderItem> items(Collection<OrderItemId> items);

    @HQL("select s from Specimen s where s.accession = :accession and s.containerNo = :containerNo")
    List<Specimen> labelled(AccessionNumber accession, int containerNo);

    @HQL("select i from LabOrderItem i where i.specimen = :specimen order by i.id.value")
    List<OrderItem> itemsOn(UUID specimen);
}

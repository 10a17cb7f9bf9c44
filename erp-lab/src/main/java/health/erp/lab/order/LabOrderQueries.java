package health.erp.lab.order;

import health.erp.core.id.PatientId;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of orders; checked against the entities when they are compiled. */
interface LabOrderQueries {
    @HQL("select i from LabOrderItem i where i.order = :order order by i.id.value")
    List<OrderItem> items(LabOrderId order);

    @HQL("select s from LabSubject s where s.patient = :patient")
    List<LabSubject> subjects(PatientId patient);
}

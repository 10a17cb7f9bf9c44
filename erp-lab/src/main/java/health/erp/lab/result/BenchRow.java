package health.erp.lab.result;

import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabSubject;
import health.erp.lab.order.OrderItem;
import health.erp.lab.specimen.Specimen;
import org.jspecify.annotations.Nullable;

/** A specimen, one of the tests of its order, and the newest that is known of the patient. */
record BenchRow(Specimen specimen, LabOrder order, OrderItem item, @Nullable LabSubject subject) {}

package health.erp.lab.specimen;

import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be taken of a patient for one order. */
public record CollectionStop(
        LabOrderId order,
        PatientId patient,
        @Nullable LocationId ward,
        RequestPriority priority,
        Instant dueAt,
        List<Tube> tubes) {
    public CollectionStop {
        tubes = List.copyOf(tubes);
    }

    /**
     * One tube to fill.
     *
     * @param millilitres the least its tests take together
     */
    public record Tube(
            String type, String container, BigDecimal millilitres, List<OrderItemId> items, List<TestCode> tests) {
        public Tube {
            items = List.copyOf(items);
            tests = List.copyOf(tests);
        }
    }
}

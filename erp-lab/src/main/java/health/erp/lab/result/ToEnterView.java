package health.erp.lab.result;

import health.erp.core.id.PatientId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.SpecimenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A test whose specimen is in the laboratory, and that has no result. */
public record ToEnterView(
        OrderItemId item,
        LabOrderId order,
        SpecimenId specimen,
        PatientId patient,
        TestCode test,
        String section,
        int urgency,
        @Nullable Instant receivedAt) {}

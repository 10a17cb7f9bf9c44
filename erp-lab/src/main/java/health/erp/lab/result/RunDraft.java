package health.erp.lab.result;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.SpecimenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run when it begins.
 *
 * @param skew how far the clock it was measured by is off ours, in seconds; 0 where it does not show
 * @param reading what the instrument gave; null where none was
 * @param byHand why no instrument is named though the test is controlled on one
 */
record RunDraft(
        RunId id,
        Ordered ordered,
        int attempt,
        RunOrigin origin,
        StaffId operator,
        Instant measuredAt,
        int skew,
        boolean doubted,
        Proof proof,
        @Nullable String byHand,
        Measured measured,
        @Nullable InstrumentReading reading) {

    /** What it is an attempt at, as far as it stays with it. */
    record Ordered(
            OrderItemId item,
            LabOrderId order,
            SpecimenId specimen,
            PatientId patient,
            TestCode test,
            int urgency,
            String section,
            String series,
            Instant collectedAt,
            boolean medical,
            boolean twoPersons) {}
}

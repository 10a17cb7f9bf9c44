package health.erp.lab.specimen;

import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.lab.order.LabOrderId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken, order by order as they were placed.
 *
 * @param patient of whom; null for all
 * @param ward where; null for everywhere
 * @param until due by then; null for by now
 * @param after where the page before ended
 * @param size how many orders
 */
public record CollectionList(
        @Nullable PatientId patient,
        @Nullable LocationId ward,
        @Nullable Instant until,
        @Nullable LabOrderId after,
        @Min(1) @Max(100) int size) {
    public static CollectionList ofPatient(PatientId patient) {
        return new CollectionList(patient, null, null, null, 100);
    }

    public static CollectionList ofWard(LocationId ward, Instant until) {
        return new CollectionList(null, ward, until, null, 100);
    }
}

package health.erp.records.appointment;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceView;
import health.erp.records.schedule.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment somebody would like to have.
 *
 * @param heldUntil if it is only to be held
 * @param override why the rules are not to count
 * @param instead the one it is to take the place of
 * @param occurrence which one of a series it is to be, if it is to be one
 */
record Wish(
        PatientId patient,
        ServiceView service,
        List<ResourceId> resources,
        Span planned,
        @Nullable LocationId location,
        @Nullable EncounterId encounter,
        @Nullable Instant heldUntil,
        @Nullable OverrideReason override,
        @Nullable Appointment instead,
        @Nullable Occurrence occurrence) {
    /** In the order they are locked. R-APT-4 */
    Wish {
        resources = resources.stream().distinct().sorted(ORDER).toList();
    }

    private static final Comparator<ResourceId> ORDER =
            Comparator.comparing(resource -> resource.value().toString());

    /** With the buffers. R-APT-3 */
    Span taken() {
        return service.terms().taken(planned);
    }
}

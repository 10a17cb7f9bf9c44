package health.erp.records.appointment;

import health.erp.core.RequiresIdempotencyKey;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agrees a time with a patient. R-APT-13
 *
 * @param resources all of them, or none is booked
 * @param minutes if it is to take another time than the service usually does
 * @param location where the resources are to be; null for wherever they work then
 */
@RequiresIdempotencyKey
public record BookAppointment(
        @NotNull PatientId patient,
        @NotNull ServiceId service,
        @NotEmpty @Size(max = BookAppointment.MOST_RESOURCES) List<@NotNull ResourceId> resources,
        @NotNull Instant start,
        @Nullable @Min(1) @Max(ServiceTerms.LONGEST) Integer minutes,
        @Nullable LocationId location,
        @Nullable EncounterId encounter) {
    public static final int MOST_RESOURCES = 10;

    public BookAppointment {
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    public static BookAppointment of(PatientId patient, ServiceId service, Instant start, ResourceId... resources) {
        return new BookAppointment(patient, service, List.of(resources), start, null, null, null);
    }
}

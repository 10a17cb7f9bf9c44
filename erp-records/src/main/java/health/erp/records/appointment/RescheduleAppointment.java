package health.erp.records.appointment;

import health.erp.core.id.LocationId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the appointment another time; it keeps the old one if the new one cannot be had. R-APT-10
 *
 * @param resources empty for the same
 * @param minutes null for as long as before
 */
public record RescheduleAppointment(
        @NotNull AppointmentId appointment,
        int version,
        @NotNull Instant start,
        @Nullable @Min(1) @Max(ServiceTerms.LONGEST) Integer minutes,
        @Size(max = BookAppointment.MOST_RESOURCES) List<@NotNull ResourceId> resources,
        @Nullable LocationId location) {
    public RescheduleAppointment {
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** Earlier or later, with everything else as it is. */
    public static RescheduleAppointment to(AppointmentView appointment, Instant start) {
        return new RescheduleAppointment(
                appointment.id(), appointment.version(), start, null, List.of(), appointment.location());
    }
}

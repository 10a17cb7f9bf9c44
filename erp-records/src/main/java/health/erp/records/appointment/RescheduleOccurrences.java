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
 * Gives an appointment of a series another time, and the others, if they are to go with it, one that is as much earlier or
 * later by the clock. Each keeps the old one if the new one cannot be had. R-APT-10, R-APT-11
 *
 * @param appointment the one somebody points at; the version is its version
 * @param resources empty for the same
 * @param minutes null for as long as before
 */
public record RescheduleOccurrences(
        @NotNull AppointmentId appointment,
        int version,
        @NotNull SeriesScope scope,
        @NotNull Instant start,
        @Nullable @Min(1) @Max(ServiceTerms.LONGEST) Integer minutes,
        @Size(max = BookAppointment.MOST_RESOURCES) List<@NotNull ResourceId> resources,
        @Nullable LocationId location,
        @NotNull Completeness completeness) {
    public RescheduleOccurrences {
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** Earlier or later, with everything else as it is; all of them, or none. */
    public static RescheduleOccurrences to(AppointmentView appointment, SeriesScope scope, Instant start) {
        return new RescheduleOccurrences(
                appointment.id(),
                appointment.version(),
                scope,
                start,
                null,
                List.of(),
                appointment.location(),
                Completeness.ALL_OR_NOTHING);
    }

    public RescheduleOccurrences with(ResourceId... others) {
        return new RescheduleOccurrences(
                appointment, version, scope, start, minutes, List.of(others), location, completeness);
    }

    public RescheduleOccurrences asFarAsCanBe() {
        return new RescheduleOccurrences(
                appointment, version, scope, start, minutes, resources, location, Completeness.WHAT_CAN_BE);
    }
}

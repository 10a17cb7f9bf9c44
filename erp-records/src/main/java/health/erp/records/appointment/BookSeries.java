package health.erp.records.appointment;

import health.erp.core.InvalidCommandException;
import health.erp.core.RequiresIdempotencyKey;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.records.schedule.Repetition;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agrees times with a patient that come again: dialysis on Monday, Wednesday and Friday, physiotherapy ten times. R-APT-11
 *
 * @param start of the first
 * @param rule {@code FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=30} of RFC 5545, with an end
 * @param zone by whose clocks it comes again, at the same time of day when they change; null for the hospital's
 * @param minutes if each is to take another time than the service usually does
 */
@RequiresIdempotencyKey
public record BookSeries(
        @NotNull PatientId patient,
        @NotNull ServiceId service,
        @NotEmpty @Size(max = BookAppointment.MOST_RESOURCES) List<@NotNull ResourceId> resources,
        @NotNull Instant start,
        @NotNull @Size(max = 200) String rule,
        @Nullable ZoneId zone,
        @Nullable @Min(1) @Max(ServiceTerms.LONGEST) Integer minutes,
        @Nullable LocationId location,
        @Nullable EncounterId encounter,
        @NotNull Completeness completeness) {
    /** Three a week for more than a year. */
    public static final int MOST = 200;

    public BookSeries {
        resources = resources == null ? List.of() : List.copyOf(resources);
        if (rule != null && Repetition.of(rule, ZoneOffset.UTC).isEndless()) {
            throw InvalidCommandException.of("rule", "has no end; give COUNT or UNTIL");
        }
    }

    /** By the clocks of the hospital. */
    public static BookSeries of(
            PatientId patient,
            ServiceId service,
            Instant start,
            String rule,
            Completeness completeness,
            ResourceId... resources) {
        return new BookSeries(patient, service, List.of(resources), start, rule, null, null, null, null, completeness);
    }
}

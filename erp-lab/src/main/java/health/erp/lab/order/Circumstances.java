package health.erp.lab.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else was known of the patient when the order was placed.
 *
 * @param gestationDay completed days of gestation on the day of the order; null for who is not pregnant, or not known to be
 * @param condition fasting, a phase of the cycle, as intervals state it; null where nothing was noted
 * @param exclusions circumstances under which a change of results says nothing: dialysis, transfusion
 * @param note what the laboratory should know besides
 */
public record Circumstances(
        @Min(0) @Max(330) @Nullable Integer gestationDay,
        @Size(max = 40) @Nullable String condition,
        @Size(max = 20) Set<@NotBlank @Size(max = 40) String> exclusions,
        @Size(max = 1000) @Nullable String note) {
    public static final Circumstances NONE = new Circumstances(null, null, Set.of(), null);

    public Circumstances {
        exclusions = exclusions == null ? Set.of() : Set.copyOf(exclusions);
    }

    /** The day of gestation on another day; a gestation goes on while the order waits. */
    public @Nullable Integer gestationOn(LocalDate day, LocalDate ordered) {
        return gestationDay == null
                ? null
                : Math.toIntExact(Math.addExact(gestationDay, ChronoUnit.DAYS.between(ordered, day)));
    }
}

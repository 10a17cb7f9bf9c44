package health.erp.records.allergy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened when the patient met the allergen.
 *
 * @param code of SNOMED CT, where it is known
 * @param on the day it happened
 */
public record Reaction(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String manifestation,
        @Nullable @Pattern(regexp = "[0-9]{6,18}", message = "is not a code of SNOMED CT") String code,
        @Nullable Severity severity,
        @Nullable LocalDate on) {
    /** FHIR reaction-event-severity. */
    public enum Severity {
        MILD,
        MODERATE,
        SEVERE
    }

    public static Reaction of(String manifestation, Severity severity) {
        return new Reaction(manifestation, null, severity, null);
    }

    /** {@code Urticaria (MILD)}. */
    String shown() {
        return severity == null ? manifestation : "%s (%s)".formatted(manifestation, severity);
    }
}

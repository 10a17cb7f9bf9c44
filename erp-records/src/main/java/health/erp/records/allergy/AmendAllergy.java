package health.erp.records.allergy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is now known of an allergy in place of what was.
 *
 * @param version of the view the change was made on
 * @param reason why it is thought of differently now
 */
public record AmendAllergy(
        @NotNull AllergyId allergy,
        int version,
        @NotNull AllergyStatus status,
        @NotNull AllergyVerification verification,
        @NotNull Criticality criticality,
        @Size(max = 20) List<@Valid Reaction> reactions,
        @Nullable @Size(max = 1000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                String note,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    public AmendAllergy {
        reactions = reactions == null ? List.of() : List.copyOf(reactions);
    }

    /** All as it is, but for how it stands. */
    public static AmendAllergy of(
            AllergyView seen, AllergyStatus status, AllergyVerification verification, String reason) {
        return new AmendAllergy(
                seen.id(),
                seen.version(),
                status,
                verification,
                seen.criticality(),
                seen.reactions(),
                seen.note(),
                reason);
    }
}

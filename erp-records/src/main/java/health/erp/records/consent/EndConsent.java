package health.erp.records.consent;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Notes that the patient did not agree, or no longer does. */
public record EndConsent(
        @NotNull ConsentId consent,
        int version,
        @NotNull How how,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    /** In which way. */
    public enum How {
        DENY,
        REVOKE
    }

    public EndConsent {
        if (how == null) {
            throw InvalidCommandException.of("how", "is missing");
        }
    }
}

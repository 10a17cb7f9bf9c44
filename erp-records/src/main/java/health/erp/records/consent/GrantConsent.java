package health.erp.records.consent;

import health.erp.core.InvalidCommandException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Notes that the patient agreed.
 *
 * @param artefact the id the consent manager gave it
 * @param terms agreed to: those asked for, or narrower ones
 */
public record GrantConsent(
        @NotNull ConsentId consent,
        int version,
        @NotBlank @Size(max = 100) String artefact,
        @NotNull @Valid ConsentTerms terms) {
    public GrantConsent {
        if (terms == null) {
            throw InvalidCommandException.of("terms", "is missing");
        }
    }
}

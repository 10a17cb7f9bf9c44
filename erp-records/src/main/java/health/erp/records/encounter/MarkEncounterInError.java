package health.erp.records.encounter;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** It never was, for instance because it was entered for the wrong patient. It stays readable as such. */
public record MarkEncounterInError(
        @NotNull EncounterId encounter,
        int version,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}

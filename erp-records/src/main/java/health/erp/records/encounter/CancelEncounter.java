package health.erp.records.encounter;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The contact does not take place: the patient does not come, or left before being seen. */
public record CancelEncounter(
        @NotNull EncounterId encounter,
        int version,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}

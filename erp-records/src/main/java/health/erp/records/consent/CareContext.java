package health.erp.records.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One visit or stay, under the reference of whoever has its data. */
public record CareContext(
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reference) {}

package health.erp.lab.culture;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Reports anew what was final, with what was changed since.
 *
 * @param version of the view that was read through
 */
public record CorrectCulture(
        @NotNull CultureId culture,
        int version,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}

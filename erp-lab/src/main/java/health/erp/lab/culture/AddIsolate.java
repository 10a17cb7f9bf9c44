package health.erp.lab.culture;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something grows that is a kind of its own.
 *
 * @param organism its code; null while nobody knows
 * @param quantity few, many, 10^5 CFU/mL
 */
public record AddIsolate(
        @NotNull CultureId culture,
        @Nullable @Size(max = 20) String organism,
        @Nullable @Size(max = 60) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String quantity) {}

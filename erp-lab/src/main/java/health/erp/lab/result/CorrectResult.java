package health.erp.lab.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Puts another value in the place of one that was wrong. What was wrong stays readable beside it. I9
 *
 * @param value as it should have been, in the test's own unit
 * @param comment what is said to it; null for nothing
 */
public record CorrectResult(
        @Valid @NotNull Chosen result,
        @NotBlank @Size(max = 10_000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                String value,
        @Nullable @Size(max = 2_000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                String comment,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    public static CorrectResult of(ResultView wrong, String right, String reason) {
        return new CorrectResult(Chosen.of(wrong), right, null, reason);
    }
}

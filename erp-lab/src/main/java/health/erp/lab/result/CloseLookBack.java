package health.erp.lab.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Answers for having looked at the results, and for what was corrected or why nothing was.
 *
 * @param finding {@code 3 measured anew, 1 corrected}
 */
public record CloseLookBack(
        @NotNull LookBackId lookBack,
        int version,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String finding) {}

package health.erp.lab.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Answers for what was done about controls that were not in order. What they showed before says nothing of what comes.
 *
 * @param run the run it was taken for, if for one
 */
public record TakeCorrectiveAction(
        @NotNull ControlledTestId controlled,
        @Nullable ControlRunId run,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String done) {}

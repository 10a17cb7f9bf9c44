package health.erp.lab.quality;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * When and why the controls of a test were looked at anew, newest first: corrective actions, calibrations, new targets.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListEpochs(
        @NotNull ControlledTestId controlled, @Nullable Integer after, @Min(1) @Max(Page.MAX_SIZE) int size) {}

package health.erp.lab.quality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Agrees anew how a test is controlled on an instrument. It has to be controlled that way before anything goes out.
 *
 * @param plan number of the plan that was read
 */
public record ReplanControl(@NotNull ControlledTestId controlled, int plan, @NotNull @Valid ControlTerms terms) {}

package health.erp.lab.analyzer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A number that is no patient's specimen: a control is measured under it.
 *
 * @param sent the number as it comes
 * @param level of the control, as it is planned: {@code L1}
 */
public record ControlMapping(@NotBlank @Size(max = 80) String sent, @NotBlank @Size(max = 20) String level) {}

package health.erp.lab.reagent;

import health.erp.lab.quality.ControlRunId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Answers for a lot giving what the former one gave.
 *
 * @param proof a run of controls with it that was in order; null if it was shown otherwise
 * @param reason what was compared: {@code 20 patients' specimens, old against new}
 */
public record AcceptReagentLot(
        @NotNull ReagentLotId lot,
        int version,
        @Nullable ControlRunId proof,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}

package health.erp.lab.reagent;

import health.erp.core.id.ItemId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Takes a lot of a reagent out of use, on whatever instruments it is. */
public record RecallReagent(
        @NotNull ItemId item,
        @NotBlank @Size(max = 40) String number,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}

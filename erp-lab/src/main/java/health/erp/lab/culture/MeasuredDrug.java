package health.erp.lab.culture;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What was measured of a drug.
 *
 * @param drug as the guideline abbreviates it: CIP
 * @param value as it was read: 0.25, {@code <=0.25}, {@code >32}; mg/L or mm
 */
public record MeasuredDrug(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9._/-]{0,19}") String drug, @NotBlank @Size(max = 40) String value) {}

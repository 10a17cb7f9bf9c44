package health.erp.records.prescription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who signs, as it has to stand on the prescription. R-RX-5; NMC Registered Medical Practitioner Regulations 2023,
 * generic names.
 *
 * @param registration number in the medical register
 */
public record Prescriber(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String name,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String qualification,
        @NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String registration) {}

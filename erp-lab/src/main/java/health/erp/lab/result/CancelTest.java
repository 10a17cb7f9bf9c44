package health.erp.lab.result;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.specimen.SpecimenId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A result of a test cannot be obtained: nothing was measured, and nothing will be. */
public record CancelTest(
        @NotNull SpecimenId specimen,
        @NotNull TestCode test,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}

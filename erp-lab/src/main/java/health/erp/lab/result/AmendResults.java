package health.erp.lab.result;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is known of the patient's birth or gender changed: what was released is judged anew by that. */
public record AmendResults(
        @NotNull PatientId patient,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}

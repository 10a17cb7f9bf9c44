package health.erp.records.patient;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Takes a record out of use, for instance one made by mistake. It stays readable and can be reactivated. */
public record DeactivatePatient(
        @NotNull PatientId patient,
        int version,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}

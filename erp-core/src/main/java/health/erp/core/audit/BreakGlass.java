package health.erp.core.audit;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Breaks the glass for one patient and some time. It cannot be made to last longer: who needs more time breaks it again,
 * with a reason and a review of its own.
 *
 * @param reason no patient's data
 */
public record BreakGlass(
        @NotNull PatientId patient,
        @NotNull EmergencyReason code,
        @NotBlank @Size(max = 500) String reason,
        @Min(1) @Max(BreakGlass.LONGEST) int minutes) {
    /** Four hours. */
    public static final int LONGEST = 240;
}

package health.erp.records.admission;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A patient is to come and stay. HL7 v2 A05 */
public record ExpectPatient(
        @NotNull PatientId patient,
        @NotNull Instant expectedAt,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "is a code such as MRSA") String isolation,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,19}", message = "is a code such as GENERAL") String bedClass,
        @Nullable Instant expectedDischargeAt,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    public static ExpectPatient at(PatientId patient, Instant expectedAt) {
        return new ExpectPatient(patient, expectedAt, null, null, null, null);
    }
}

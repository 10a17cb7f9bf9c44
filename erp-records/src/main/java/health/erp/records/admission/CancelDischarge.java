package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The patient never went home. HL7 v2 A13, R-ADT-4
 *
 * @param bed where the patient lies if the previous bed has been given away; null asks for that one
 */
public record CancelDischarge(
        @NotNull EncounterId stay,
        int version,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String reason,
        @Nullable LocationId bed) {
    public CancelDischarge(EncounterId stay, int version, String reason) {
        this(stay, version, reason, null);
    }
}

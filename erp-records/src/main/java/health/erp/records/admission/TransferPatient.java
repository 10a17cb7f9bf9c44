package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient goes to another bed. HL7 v2 A02
 *
 * @param at when that was; null is now
 * @param overriding why the ward's policy is set aside
 */
public record TransferPatient(
        @NotNull EncounterId stay,
        int version,
        @NotNull LocationId bed,
        @Nullable Instant at,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String reason,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String overriding) {
    public TransferPatient(EncounterId stay, int version, LocationId bed) {
        this(stay, version, bed, null, null, null);
    }

    public TransferPatient at(Instant moment) {
        return new TransferPatient(stay, version, bed, moment, reason, overriding);
    }

    public TransferPatient inSpiteOfPolicy(String why) {
        return new TransferPatient(stay, version, bed, at, reason, why);
    }
}

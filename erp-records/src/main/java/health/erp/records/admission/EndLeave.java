package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The patient is back. HL7 v2 A22
 *
 * @param at when that was; null is now
 */
public record EndLeave(@NotNull EncounterId stay, int version, @Nullable Instant at) {
    public EndLeave(EncounterId stay, int version) {
        this(stay, version, null);
    }
}

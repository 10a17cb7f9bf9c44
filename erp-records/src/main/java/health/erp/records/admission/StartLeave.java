package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The patient goes away for a while and keeps the bed. HL7 v2 A21
 *
 * @param at when that was; null is now
 */
public record StartLeave(@NotNull EncounterId stay, int version, @Nullable Instant at) {
    public StartLeave(EncounterId stay, int version) {
        this(stay, version, null);
    }
}

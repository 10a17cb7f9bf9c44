package health.erp.records.encounter;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The contact is over.
 *
 * @param at when that was; null is now
 * @param disposition where the patient went, if that matters
 */
public record FinishEncounter(
        @NotNull EncounterId encounter, int version, @Nullable Instant at, @Nullable DischargeDisposition disposition) {
    public FinishEncounter(EncounterId encounter, int version) {
        this(encounter, version, null, null);
    }
}

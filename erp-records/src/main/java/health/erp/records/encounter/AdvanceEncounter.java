package health.erp.records.encounter;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The patient has come, was triaged, or is with somebody now.
 *
 * @param at when that was; null is now
 */
public record AdvanceEncounter(
        @NotNull EncounterId encounter, int version, @NotNull EncounterStatus to, @Nullable Instant at) {
    public AdvanceEncounter {
        if (to != null && (!to.isOpen() || to == EncounterStatus.ONLEAVE)) {
            throw InvalidCommandException.of("to", "must be ARRIVED, TRIAGED or IN_PROGRESS");
        }
    }

    public AdvanceEncounter(EncounterId encounter, int version, EncounterStatus to) {
        this(encounter, version, to, null);
    }
}

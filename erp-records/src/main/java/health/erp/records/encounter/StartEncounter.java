package health.erp.records.encounter;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begins an encounter nobody planned.
 *
 * @param status ARRIVED for somebody who waits (A04), TRIAGED or IN_PROGRESS
 * @param at when that was; null is now
 * @param reason what the patient came for, in a few words
 */
public record StartEncounter(
        @NotNull PatientId patient,
        @NotNull EncounterClass encounterClass,
        @NotNull EncounterStatus status,
        @Nullable Instant at,
        @Size(max = 20) List<@Valid Involved> participants,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    public StartEncounter {
        participants = participants == null ? List.of() : List.copyOf(participants);
        if (status != null && (!status.isOpen() || status == EncounterStatus.ONLEAVE)) {
            throw InvalidCommandException.of("status", "must be ARRIVED, TRIAGED or IN_PROGRESS");
        }
    }

    /** The patient is with somebody now. */
    public static StartEncounter now(PatientId patient, EncounterClass encounterClass, Involved... participants) {
        return new StartEncounter(
                patient, encounterClass, EncounterStatus.IN_PROGRESS, null, List.of(participants), null);
    }

    /** The patient has come and waits. */
    public static StartEncounter waiting(PatientId patient, EncounterClass encounterClass) {
        return new StartEncounter(patient, encounterClass, EncounterStatus.ARRIVED, null, List.of(), null);
    }
}

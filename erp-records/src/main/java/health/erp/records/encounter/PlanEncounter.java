package health.erp.records.encounter;

import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expects a patient.
 *
 * @param reason what the patient comes for, in a few words
 */
public record PlanEncounter(
        @NotNull PatientId patient,
        @NotNull EncounterClass encounterClass,
        @NotNull Instant expectedAt,
        @Size(max = 20) List<@Valid Involved> participants,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    public PlanEncounter {
        participants = participants == null ? List.of() : List.copyOf(participants);
    }

    public static PlanEncounter of(PatientId patient, EncounterClass encounterClass, Instant expectedAt) {
        return new PlanEncounter(patient, encounterClass, expectedAt, List.of(), null);
    }
}

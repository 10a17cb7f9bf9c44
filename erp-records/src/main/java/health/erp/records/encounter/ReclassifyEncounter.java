package health.erp.records.encounter;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotNull;

/** Makes it a contact of another kind, for instance an emergency that turned into an observation. HL7 v2 A06, A07. */
public record ReclassifyEncounter(
        @NotNull EncounterId encounter, int version, @NotNull EncounterClass encounterClass) {}

package health.erp.records.encounter;

import java.time.Instant;

/** What an encounter was from a moment on, until the next such entry. FHIR R4 Encounter.statusHistory, classHistory. */
public record StatusSince(EncounterStatus status, EncounterClass encounterClass, Instant at) {}

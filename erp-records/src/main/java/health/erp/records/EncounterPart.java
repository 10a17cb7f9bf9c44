package health.erp.records;

import static health.erp.records.encounter.EncounterPermission.CONDUCT_ENCOUNTER;
import static health.erp.records.encounter.EncounterPermission.READ_ENCOUNTER;
import static health.erp.records.encounter.EncounterPermission.REGISTER_ENCOUNTER;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientConflict;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.records.encounter.Encounter;
import health.erp.records.encounter.EncounterEvent;
import health.erp.records.encounter.EncounterParticipant;
import health.erp.records.encounter.EncounterPermission;
import health.erp.records.encounter.Encounters;
import health.erp.records.encounter.StayConflicts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When patients are in contact with the hospital. */
final class EncounterPart implements ErpModule {
    private final RegisterPart register;
    private @Nullable StayConflicts conflicts;
    private @Nullable Encounters encounters;

    EncounterPart(RegisterPart register) {
        this.register = register;
    }

    Encounters encounters() {
        return Records.open(encounters);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Encounter.class, EncounterParticipant.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V8__encounter.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(EncounterPermission.values());
    }

    /** The front desk notes who has come, whoever treats leads the encounter, the records office mends it. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> treat = Set.of(REGISTER_ENCOUNTER, CONDUCT_ENCOUNTER, READ_ENCOUNTER);
        Set<Permission> look = Set.of(READ_ENCOUNTER);
        return Map.of(
                StandardRole.DOCTOR, permissions(),
                StandardRole.NURSE, treat,
                StandardRole.RECEPTIONIST, Set.of(REGISTER_ENCOUNTER, READ_ENCOUNTER),
                StandardRole.RECORDS_OFFICER, permissions(),
                StandardRole.LAB_TECHNICIAN, look,
                StandardRole.PATHOLOGIST, look,
                StandardRole.PHARMACIST, look,
                StandardRole.CASHIER, look,
                StandardRole.AUDITOR, look);
    }

    @Override
    public List<EventType> eventTypes() {
        return EncounterEvent.TYPES;
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(PatientReference.of("records.encounter", Encounter.class, "patient")
                .conflicting(this::conflicts));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(new Invariant(
                "encounter_inpatient_uq",
                "records.encounter.alreadyInpatient",
                "The patient has just been admitted already.\nMaybe look at the open stay and transfer the patient."));
    }

    @Override
    public void open(Erp erp) {
        conflicts = new StayConflicts(erp);
        encounters = new Encounters(erp, register.patients());
    }

    private List<PatientConflict> conflicts(PatientId stays, PatientId goes) {
        return Records.open(conflicts).between(stays, goes);
    }
}

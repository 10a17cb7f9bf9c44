package health.erp.records;

import static health.erp.records.patient.PatientPermission.AMEND_PATIENT;
import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.patient.PatientPermission.SEARCH_PATIENTS;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.core.notice.Receiver;
import health.erp.core.notice.ReceiverDirectory;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.intake.PatientIntake;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.Patient;
import health.erp.records.patient.PatientEvent;
import health.erp.records.patient.PatientIdentifier;
import health.erp.records.patient.PatientKey;
import health.erp.records.patient.PatientPermission;
import health.erp.records.patient.PatientReach;
import health.erp.records.patient.Patients;
import health.erp.records.patient.Succession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the patients are: the register and the lists it takes people in from. */
final class RegisterPart implements ErpModule {
    private final IdentifierSystems systems;
    private @Nullable Patients patients;
    private @Nullable PatientIntake intake;
    private @Nullable Succession succession;

    RegisterPart(IdentifierSystems systems) {
        this.systems = systems;
    }

    Patients patients() {
        return Records.open(patients);
    }

    PatientIntake intake() {
        return Records.open(intake);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Patient.class, PatientIdentifier.class, PatientKey.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__patient.sql", "V2__sealed_identifiers.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(PatientPermission.values());
    }

    /** Whoever treats patients finds and reads them; the front desk registers them; the records office does the rest. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> look = Set.of(SEARCH_PATIENTS, READ_PATIENT);
        Set<Permission> register = Set.of(SEARCH_PATIENTS, READ_PATIENT, REGISTER_PATIENT, AMEND_PATIENT);
        return Map.ofEntries(
                Map.entry(StandardRole.DOCTOR, register),
                Map.entry(StandardRole.NURSE, register),
                Map.entry(StandardRole.RECEPTIONIST, register),
                Map.entry(StandardRole.RECORDS_OFFICER, permissions()),
                Map.entry(StandardRole.LAB_TECHNICIAN, look),
                Map.entry(StandardRole.PATHOLOGIST, look),
                Map.entry(StandardRole.PHARMACIST, look),
                Map.entry(StandardRole.CASHIER, look),
                Map.entry(StandardRole.AUDITOR, look));
    }

    @Override
    public List<EventType> eventTypes() {
        return PatientEvent.TYPES;
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("records.patient.mother", Patient.class, "mother"),
                PatientReference.staying(
                        "records.patient.replacedBy", Patient.class, "replacedBy"), // told by the ledger
                PatientReference.of("records.identifier", PatientIdentifier.class, "patient")
                        .conflicting((stays, goes) -> Records.open(succession).conflicts(stays, goes)));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "patient_identifier_uq",
                        "records.identifier.taken",
                        "Another patient of this hospital has this identifier.\nMaybe it is the same person: find the patient by the identifier."),
                new Invariant(
                        "patient_mrn_uq",
                        "records.mrn.taken",
                        "The medical record number has just been given to another patient.\nMaybe try again."));
    }

    /** Patients are written to at what the register knows of them; looking there is in the audit trail. */
    @Override
    public List<ReceiverDirectory> receivers() {
        return List.of(new ReceiverDirectory(
                Receiver.Kind.PATIENT,
                Set.of(PatientPermission.READ_PATIENT),
                (caller, patient) ->
                        PatientReach.of(patients().find(caller, new FindPatient(new PatientId(patient))))));
    }

    @Override
    public void open(Erp erp) {
        var register = new Patients(erp, systems);
        patients = register;
        succession = new Succession(erp);
        intake = new PatientIntake(register, systems);
    }
}

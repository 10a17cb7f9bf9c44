package health.erp.records;

import static health.erp.records.prescription.PrescriptionPermission.APPROVE_OVERRIDE;
import static health.erp.records.prescription.PrescriptionPermission.DISPENSE;
import static health.erp.records.prescription.PrescriptionPermission.DRAFT_PRESCRIPTION;
import static health.erp.records.prescription.PrescriptionPermission.READ_ALERT_STATISTICS;
import static health.erp.records.prescription.PrescriptionPermission.READ_PRESCRIPTION;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.records.drug.DrugKnowledge;
import health.erp.records.drug.TeleRules;
import health.erp.records.drug.TimedKnowledge;
import health.erp.records.prescription.DetectedIssue;
import health.erp.records.prescription.DetectedIssues;
import health.erp.records.prescription.Dispense;
import health.erp.records.prescription.Dispenses;
import health.erp.records.prescription.Prescription;
import health.erp.records.prescription.PrescriptionConflicts;
import health.erp.records.prescription.PrescriptionEvent;
import health.erp.records.prescription.PrescriptionPermission;
import health.erp.records.prescription.Prescriptions;
import health.erp.records.prescription.Sources;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which drugs patients are prescribed and get, and what spoke against them. */
final class PrescriptionPart implements ErpModule {
    private final RegisterPart register;
    private final AllergyPart allergy;
    private final ConditionPart condition;
    private final ObservationPart observation;
    private final DrugKnowledge source;
    private @Nullable TimedKnowledge knowledge;
    private @Nullable Prescriptions prescriptions;
    private @Nullable Dispenses dispenses;
    private @Nullable DetectedIssues issues;
    private @Nullable PrescriptionConflicts conflicts;

    PrescriptionPart(
            RegisterPart register,
            AllergyPart allergy,
            ConditionPart condition,
            ObservationPart observation,
            DrugKnowledge source) {
        this.register = register;
        this.allergy = allergy;
        this.condition = condition;
        this.observation = observation;
        this.source = source;
    }

    Prescriptions prescriptions() {
        return Records.open(prescriptions);
    }

    Dispenses dispenses() {
        return Records.open(dispenses);
    }

    DetectedIssues issues() {
        return Records.open(issues);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Prescription.class, Dispense.class, DetectedIssue.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V15__prescription.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(PrescriptionPermission.values());
    }

    /** Doctors prescribe, pharmacists hand out, and each of them can be the second person where a drug is contraindicated. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.DOCTOR,
                Set.of(
                        READ_PRESCRIPTION,
                        DRAFT_PRESCRIPTION,
                        PrescriptionPermission.SIGN_PRESCRIPTION,
                        PrescriptionPermission.OVERRIDE_CONTRAINDICATION,
                        APPROVE_OVERRIDE),
                StandardRole.NURSE,
                Set.of(READ_PRESCRIPTION, DRAFT_PRESCRIPTION),
                StandardRole.PHARMACIST,
                Set.of(
                        READ_PRESCRIPTION,
                        DISPENSE,
                        PrescriptionPermission.OVERRIDE_CONTRAINDICATION,
                        APPROVE_OVERRIDE,
                        READ_ALERT_STATISTICS),
                StandardRole.AUDITOR,
                Set.of(READ_PRESCRIPTION, READ_ALERT_STATISTICS));
    }

    @Override
    public List<EventType> eventTypes() {
        return PrescriptionEvent.TYPES;
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("records.prescription", Prescription.class, "patient")
                        .conflicting((stays, goes) -> Records.open(conflicts).between(stays, goes)),
                PatientReference.staying("records.prescription.signedFor", Prescription.class, "signedFor"),
                PatientReference.of("records.dispense", Dispense.class, "patient"),
                PatientReference.of("records.issue", DetectedIssue.class, "patient"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "prescription_standing_ex",
                        "records.prescription.ordered",
                        "The patient has a standing order of the same drug for the time.\nMaybe replace or stop that one."),
                new Invariant(
                        "prescription_allotted_ck",
                        "records.dispense.tooMuch",
                        "More would be handed out than was authorised.\nMaybe read the prescription again."));
    }

    @Override
    public void open(Erp erp) {
        var timed = new TimedKnowledge(source, TimedKnowledge.PATIENCE);
        var sources = new Sources(
                register.patients(),
                allergy.allergies(),
                observation.vitals(),
                condition.conditions(),
                timed,
                TeleRules.INDIA_2020);
        knowledge = timed;
        prescriptions = new Prescriptions(erp, sources);
        dispenses = new Dispenses(erp, sources);
        issues = new DetectedIssues(erp);
        conflicts = new PrescriptionConflicts(erp);
    }

    @Override
    public void closing() {
        if (knowledge != null) {
            knowledge.close();
        }
    }
}

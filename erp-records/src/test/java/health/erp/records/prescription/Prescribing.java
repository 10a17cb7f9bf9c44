package health.erp.records.prescription;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.testing.TestErp;
import health.erp.core.value.Quantity;
import health.erp.records.Records;
import health.erp.records.allergy.DeclareNoKnownAllergies;
import health.erp.records.drug.Dosage;
import health.erp.records.drug.DoseForm;
import health.erp.records.drug.DrugCode;
import health.erp.records.drug.Strength;
import java.util.List;

/** A hospital whose doctors prescribe and whose pharmacist hands out, for tests. */
public final class Prescribing {
    public static final Prescriber RAO = new Prescriber("Dr. Asha Rao", "MBBS, MD", "KMC 12345");

    private final TestErp test;
    private final Records records;
    final Caller doctor;
    final Caller pharmacist;
    private int keys;

    public Prescribing(TestErp test) {
        this.test = test;
        this.records = test.erp().module(Records.class);
        this.doctor = test.aCaller(test.aHospital());
        this.pharmacist = test.aCaller(doctor.hospital());
    }

    Prescriptions prescriptions() {
        return records.prescriptions();
    }

    Dispenses dispenses() {
        return records.dispenses();
    }

    DetectedIssues issues() {
        return records.detectedIssues();
    }

    /** Ravi, who was asked for allergies and has none. */
    PatientId aPatient() {
        var patient = records.patients().register(doctor, register(ravi())).id();
        records.allergies().declareNone(doctor, new DeclareNoKnownAllergies(patient, null));
        return patient;
    }

    Caller another() {
        return test.aCaller(doctor.hospital());
    }

    /** Each handing out is an intention of its own. */
    synchronized Caller keyed(Caller caller) {
        return caller.withKey("key-" + keys++);
    }

    static Medication tablets(String atc, String name, String milligrams) {
        return new Medication(DrugCode.atc(atc), name, null, Strength.of(milligrams, "mg", "{tbl}"), DoseForm.TABLET);
    }

    static Medication paracetamol() {
        return tablets("N02BE01", "Paracetamol", "500");
    }

    static Dosage oneTablet(int timesADay, int days) {
        return Dosage.oral(Quantity.of(1, "{tbl}"), timesADay, days);
    }

    static Supply supply(int tablets, int repeats) {
        return new Supply(Quantity.of(tablets, "{tbl}"), repeats);
    }

    static Quantity some(String tablets) {
        return Quantity.of(tablets, "{tbl}");
    }

    PrescriptionView drafted(PatientId patient, Medication medication) {
        return drafted(patient, medication, supply(30, 0));
    }

    PrescriptionView drafted(PatientId patient, Medication medication, Supply supply) {
        return prescriptions().draft(doctor, DraftPrescription.of(patient, medication, oneTablet(1, 30), supply));
    }

    static SignPrescription sign(PrescriptionView draft) {
        return new SignPrescription(draft.id(), draft.version(), RAO, Consultation.IN_PERSON, List.of());
    }

    /** Signs, with an answer to whatever is shown. */
    PrescriptionView signed(PrescriptionView draft) {
        var first = prescriptions().sign(doctor, sign(draft));
        if (first instanceof Signing.Held held) {
            first = prescriptions().sign(doctor, sign(draft).answering(answers(held.issues())));
        }
        return ((Signing.Signed) first).prescription();
    }

    PrescriptionView signed(PatientId patient, Medication medication, Supply supply) {
        return signed(drafted(patient, medication, supply));
    }

    static List<Answer> answers(List<IssueView> issues) {
        return issues.stream()
                .map(i -> Answer.to(i, Mitigation.ASSESSED_PATIENT))
                .toList();
    }

    /** Prepares, with an answer to whatever is shown. */
    Dispensing prepare(PrescriptionId prescription, Quantity quantity) {
        var command = PrepareDispense.of(prescription, quantity);
        var first = dispenses().prepare(keyed(pharmacist), command);
        return first instanceof Dispensing.Held held
                ? dispenses().prepare(keyed(pharmacist), command.answering(answers(held.issues())))
                : first;
    }

    DispenseView prepared(PrescriptionId prescription, Quantity quantity) {
        return ((Dispensing.Done) prepare(prescription, quantity)).dispense();
    }

    DispenseView handedOut(PrescriptionId prescription, Quantity quantity) {
        var prepared = prepared(prescription, quantity);
        return ((Dispensing.Done) dispenses().handOut(keyed(pharmacist), HandOut.of(prepared.id()))).dispense();
    }

    PrescriptionView found(PrescriptionId prescription) {
        return prescriptions().find(doctor, new FindPrescription(prescription));
    }

    PrescriptionView change(PrescriptionId prescription, ChangePrescription.Change change) {
        return prescriptions()
                .change(
                        doctor,
                        new ChangePrescription(
                                prescription, found(prescription).version(), change, "As the patient is better"));
    }
}

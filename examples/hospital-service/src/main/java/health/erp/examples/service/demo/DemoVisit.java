package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.id.EncounterId;
import health.erp.examples.service.demo.DemoPractice.Doctor;
import health.erp.records.Records;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.AllergyKnowledge;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.DeclareNoKnownAllergies;
import health.erp.records.allergy.ListAllergies;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.ListConditions;
import health.erp.records.condition.RecordCondition;
import health.erp.records.note.Confidentiality;
import health.erp.records.note.DraftNote;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.note.SignNote;
import health.erp.records.observation.Consciousness;
import health.erp.records.observation.RecordVitals;
import health.erp.records.observation.VitalSign;
import health.erp.records.patient.PatientView;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.prescription.Answer;
import health.erp.records.prescription.Consultation;
import health.erp.records.prescription.DraftPrescription;
import health.erp.records.prescription.ListPrescriptions;
import health.erp.records.prescription.Mitigation;
import health.erp.records.prescription.Prescriber;
import health.erp.records.prescription.SignPrescription;
import health.erp.records.prescription.Signing;
import java.util.List;
import java.util.Random;

/** What a doctor finds and writes while somebody is there. */
final class DemoVisit {
    private final Records records;

    private static final List<Icd10> PROBLEMS = List.of(
            Icd10.who("I10", "Essential (primary) hypertension"),
            Icd10.who("E11.9", "Type 2 diabetes mellitus without complications"),
            Icd10.who("J45.9", "Asthma, unspecified"),
            Icd10.who("D50.9", "Iron deficiency anaemia, unspecified"),
            Icd10.who("M54.5", "Low back pain"));
    private static final List<String> COMPLAINTS = List.of(
            "Fever and body ache for three days",
            "Cough with little sputum for a week",
            "Burning pain in the stomach after meals",
            "Comes for the regular check",
            "Headache, worse in the evening",
            "Loose motions since yesterday");
    private static final List<Allergen> ALLERGENS = List.of(
            Allergen.atc("J01CA04", "Amoxicillin"),
            Allergen.atc("N02BA01", "Acetylsalicylic acid"),
            Allergen.uncoded("Groundnut"),
            Allergen.uncoded("House dust"));

    DemoVisit(Records records) {
        this.records = records;
    }

    void happens(Caller caller, Doctor doctor, PatientView patient, EncounterId encounter, Random random) {
        asked(caller, patient, encounter, random);
        records.vitals().record(caller, measured(patient, encounter, random));
        var complaint = DemoNames.pick(COMPLAINTS, random);
        note(caller, patient, encounter, complaint);
        if (random.nextInt(4) == 0) {
            problem(caller, patient, DemoNames.pick(PROBLEMS, random));
        }
        if (random.nextInt(3) == 0) {
            prescribe(caller, doctor, patient, DemoNames.pick(DemoDrugs.ALL, random));
        }
    }

    /** At the first visit somebody asks about allergies; most have none. */
    private void asked(Caller caller, PatientView patient, EncounterId encounter, Random random) {
        var known =
                records.allergies().list(caller, ListAllergies.of(patient.id())).knowledge();
        if (known != AllergyKnowledge.UNKNOWN) {
            return;
        }
        if (random.nextInt(5) > 0) {
            records.allergies().declareNone(caller, new DeclareNoKnownAllergies(patient.id(), encounter));
        } else {
            var allergen = DemoNames.pick(ALLERGENS, random);
            var category = allergen.code() == null ? AllergyCategory.FOOD : AllergyCategory.MEDICATION;
            records.allergies().record(caller, RecordAllergy.told(patient.id(), allergen, category, Criticality.HIGH));
        }
    }

    private static RecordVitals measured(PatientView patient, EncounterId encounter, Random random) {
        var systolic = 100 + random.nextInt(60);
        return RecordVitals.of(patient.id(), encounter)
                .pressure(systolic, systolic - 35 - random.nextInt(20))
                .with(VitalSign.HEART_RATE, Integer.toString(62 + random.nextInt(40)))
                .with(VitalSign.RESPIRATORY_RATE, Integer.toString(12 + random.nextInt(9)))
                .with(VitalSign.OXYGEN_SATURATION, Integer.toString(94 + random.nextInt(6)))
                .with(VitalSign.BODY_TEMPERATURE, "%d.%d".formatted(36 + random.nextInt(3), random.nextInt(10)))
                .with(Consciousness.ALERT);
    }

    private void note(Caller caller, PatientView patient, EncounterId encounter, String complaint) {
        var sections = List.of(
                new NoteSection("Subjective", complaint + "."),
                new NoteSection("Objective", "Alert, well perfused. Chest clear, abdomen soft."),
                new NoteSection("Assessment", "Nothing that needs admission."),
                new NoteSection("Plan", "As prescribed; to come again if it does not get better in three days."));
        var draft = records.notes()
                .draft(
                        caller,
                        new DraftNote(
                                patient.id(),
                                encounter,
                                NoteType.PROGRESS,
                                Confidentiality.NORMAL,
                                complaint,
                                sections,
                                List.of()));
        records.notes().sign(caller, new SignNote(draft.id(), draft.version()));
    }

    /** Once for each patient. */
    private void problem(Caller caller, PatientView patient, Icd10 code) {
        var there = records.conditions().list(caller, ListConditions.present(patient.id()));
        if (there.items().stream().noneMatch(c -> c.code().equals(code))) {
            records.conditions().record(caller, RecordCondition.problem(patient.id(), code, null));
        }
    }

    /** Only for whom a prescription can be complete; what must be answered is answered as looked at. */
    private void prescribe(Caller caller, Doctor doctor, PatientView patient, DemoDrugs.Usual drug) {
        if (patient.birthDate() == null
                || patient.gender() == AdministrativeGender.UNKNOWN
                || stands(caller, patient, drug)) {
            return;
        }
        var draft = records.prescriptions()
                .draft(caller, DraftPrescription.of(patient.id(), drug.medication(), drug.dosage(), drug.supply()));
        var prescriber = new Prescriber(
                doctor.name(), "MBBS, MD", "MMC-" + (20000 + doctor.name().length() * 137));
        var signature =
                new SignPrescription(draft.id(), draft.version(), prescriber, Consultation.IN_PERSON, List.of());
        if (records.prescriptions().sign(caller, signature) instanceof Signing.Held held) {
            var answers = held.issues().stream()
                    .filter(issue -> !issue.settled())
                    .map(issue -> Answer.to(issue, Mitigation.ASSESSED_PATIENT))
                    .toList();
            records.prescriptions()
                    .sign(
                            caller,
                            new SignPrescription(
                                    draft.id(),
                                    held.prescription().version(),
                                    prescriber,
                                    Consultation.IN_PERSON,
                                    answers));
        }
    }

    private boolean stands(Caller caller, PatientView patient, DemoDrugs.Usual drug) {
        return records.prescriptions().list(caller, ListPrescriptions.standing(patient.id())).items().stream()
                .anyMatch(p -> p.medication().drug().code().equals(drug.atc()));
    }
}

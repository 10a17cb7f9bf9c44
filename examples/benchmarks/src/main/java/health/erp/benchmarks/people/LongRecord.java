package health.erp.benchmarks.people;

import static health.erp.records.observation.VitalSign.BODY_HEIGHT;
import static health.erp.records.observation.VitalSign.BODY_TEMPERATURE;
import static health.erp.records.observation.VitalSign.BODY_WEIGHT;
import static health.erp.records.observation.VitalSign.HEART_RATE;
import static health.erp.records.observation.VitalSign.RESPIRATORY_RATE;

import health.erp.benchmarks.Stage;
import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.RecordCondition;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.StartEncounter;
import health.erp.records.note.DraftNote;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.note.SignNote;
import health.erp.records.observation.RecordVitals;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Somebody whom the hospital has known for long: at each encounter something is measured, at each fifth a note written. */
public record LongRecord(Caller doctor, PatientId patient) {
    private static final int IN_ONE_TRANSACTION = 50;
    private static final int ALLERGIES = 8;
    private static final int PROBLEMS = 12;

    public static LongRecord written(Stage stage, int encounters) {
        var hospital = stage.hospitals().get();
        var doctor = new Caller(
                hospital, new StaffId(stage.erp().newId()), stage.records().permissions());
        var person = Demographics.of(
                HumanName.official("Kumar", "Ravi"), AdministrativeGender.MALE, BirthDate.parse("1950-05-12"));
        var patient = stage.records()
                .patients()
                .register(doctor, new RegisterPatient(person, List.of()))
                .id();
        var known = new LongRecord(doctor, patient);
        stage.erp().transaction(doctor, () -> known.burdened(stage));
        for (int first = 0; first < encounters; first += IN_ONE_TRANSACTION) {
            var from = first;
            var to = Math.min(encounters, first + IN_ONE_TRANSACTION);
            stage.erp().transaction(doctor, () -> known.visited(stage, from, to));
        }
        return known;
    }

    public UUID hospital() {
        return doctor.hospital().value();
    }

    public UUID staff() {
        return doctor.staff().value();
    }

    public UUID id() {
        return patient.value();
    }

    /** As autovacuum would have by now. */
    public void settle(Stage stage) throws SQLException {
        var owner = stage.owner();
        if (owner == null) {
            return;
        }
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(
                    "vacuum analyze patient, encounter, allergy, patient_condition, vital_set, observation, note,"
                            + " note_entry");
        }
    }

    private boolean burdened(Stage stage) {
        for (int i = 0; i < ALLERGIES; i++) {
            stage.records()
                    .allergies()
                    .record(
                            doctor,
                            RecordAllergy.told(
                                    patient,
                                    Allergen.atc("J01CA%02d".formatted(i), "Penicillin " + i),
                                    AllergyCategory.MEDICATION,
                                    Criticality.HIGH));
        }
        for (int i = 0; i < PROBLEMS; i++) {
            stage.records()
                    .conditions()
                    .record(
                            doctor,
                            RecordCondition.problem(patient, Icd10.who("E%02d.9".formatted(i), "Problem"), null));
        }
        return true;
    }

    private boolean visited(Stage stage, int from, int to) {
        for (int i = from; i < to; i++) {
            var visit = stage.records()
                    .encounters()
                    .start(doctor, StartEncounter.now(patient, EncounterClass.AMB))
                    .id();
            stage.records()
                    .vitals()
                    .record(
                            doctor,
                            RecordVitals.of(patient, visit)
                                    .with(HEART_RATE, Integer.toString(60 + i % 40))
                                    .with(RESPIRATORY_RATE, "16")
                                    .with(BODY_TEMPERATURE, "36.8")
                                    .with(BODY_WEIGHT, "71.2")
                                    .with(BODY_HEIGHT, "170")
                                    .pressure(120, 80));
            if (i % 5 == 0) {
                var section = new NoteSection("Note", "Comes for a dressing. ".repeat(40));
                var draft = stage.records()
                        .notes()
                        .draft(doctor, DraftNote.of(patient, NoteType.OTHER, "Visit " + i, section));
                stage.records().notes().sign(doctor, new SignNote(draft.id(), draft.version()));
            }
        }
        return true;
    }
}

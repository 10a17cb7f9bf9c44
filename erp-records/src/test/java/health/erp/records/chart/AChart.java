package health.erp.records.chart;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static health.erp.records.observation.VitalSign.BODY_TEMPERATURE;
import static health.erp.records.observation.VitalSign.BODY_WEIGHT;
import static health.erp.records.observation.VitalSign.HEART_RATE;

import health.erp.core.Caller;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.records.Records;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.AllergyView;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.condition.ConditionView;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.RecordCondition;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.StartEncounter;
import health.erp.records.note.DraftNote;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.note.NoteView;
import health.erp.records.note.SignNote;
import health.erp.records.observation.RecordVitals;
import health.erp.records.observation.VitalsView;

/** A patient whose chart is being written, for tests. */
final class AChart {
    final PatientId patient;
    private final Records records;
    private final Caller doctor;

    AChart(Records records, Caller doctor) {
        this.records = records;
        this.doctor = doctor;
        this.patient = records.patients().register(doctor, register(ravi())).id();
    }

    AllergyView allergy(String atc) {
        var allergen = Allergen.atc(atc, "Allergen " + atc);
        return records.allergies()
                .record(doctor, RecordAllergy.told(patient, allergen, AllergyCategory.MEDICATION, Criticality.HIGH));
    }

    ConditionView problem(String code) {
        return records.conditions()
                .record(doctor, RecordCondition.problem(patient, Icd10.who(code, "Problem " + code), null));
    }

    EncounterId visit() {
        return records.encounters()
                .start(doctor, StartEncounter.now(patient, EncounterClass.AMB))
                .id();
    }

    VitalsView vitals(int pulse) {
        return records.vitals()
                .record(
                        doctor,
                        RecordVitals.of(patient, null)
                                .with(HEART_RATE, Integer.toString(pulse))
                                .with(BODY_TEMPERATURE, "37.2"));
    }

    VitalsView weight(String kilograms) {
        return records.vitals().record(doctor, RecordVitals.of(patient, null).with(BODY_WEIGHT, kilograms));
    }

    NoteView note(String title) {
        return sign(DraftNote.of(patient, NoteType.OTHER, title, new NoteSection("Note", "Text of " + title)));
    }

    NoteView sign(DraftNote draft) {
        return records.notes()
                .sign(doctor, new SignNote(records.notes().draft(doctor, draft).id(), 0));
    }
}

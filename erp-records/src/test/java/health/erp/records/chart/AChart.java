package health.erp.records.chart;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static health.erp.records.observation.VitalSign.BODY_TEMPERATURE;
import static health.erp.records.observation.VitalSign.BODY_WEIGHT;
import static health.erp.records.observation.VitalSign.HEART_RATE;

import health.erp.core.Caller;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.value.Quantity;
import health.erp.records.Records;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.AllergyView;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.appointment.AnAppointment;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.BookAppointment;
import health.erp.records.appointment.HoldAppointment;
import health.erp.records.condition.ConditionView;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.RecordCondition;
import health.erp.records.drug.Dosage;
import health.erp.records.drug.DoseForm;
import health.erp.records.drug.DrugCode;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.StartEncounter;
import health.erp.records.note.DraftNote;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.note.NoteView;
import health.erp.records.note.SignNote;
import health.erp.records.observation.RecordVitals;
import health.erp.records.observation.VitalsView;
import health.erp.records.prescription.DraftPrescription;
import health.erp.records.prescription.Medication;
import health.erp.records.prescription.PrescriptionView;
import health.erp.records.prescription.Supply;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.DefineServiceOffer;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import java.time.Instant;
import java.util.UUID;

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

    /** Of half an hour; the service is called so. */
    AppointmentView appointment(String service, Instant start) {
        var booked = records.appointments()
                .book(
                        doctor.withKey("book-" + start),
                        BookAppointment.of(patient, offered(service), start, somebody()));
        return AnAppointment.booked(booked);
    }

    void held(Instant start) {
        records.appointments()
                .hold(
                        doctor.withKey("hold-" + start),
                        new HoldAppointment(BookAppointment.of(patient, offered("Held"), start, somebody()), 10));
    }

    PrescriptionView drafted(String atc, String name) {
        return records.prescriptions()
                .draft(
                        doctor,
                        DraftPrescription.of(
                                patient,
                                new Medication(DrugCode.atc(atc), name, "Brand", null, DoseForm.TABLET),
                                Dosage.oral(Quantity.of(1, "{tbl}"), 1, 30),
                                new Supply(Quantity.of(30, "{tbl}"), 0)));
    }

    private ServiceId offered(String name) {
        return records.schedules()
                .offer(doctor, new DefineServiceOffer(name, ServiceTerms.of(30)))
                .id();
    }

    private ResourceId somebody() {
        var calendar = AnAppointment.everyDay("00:00", "00:00");
        return records.schedules()
                .define(doctor, DefineResource.practitioner(new StaffId(UUID.randomUUID()), "Dr Rao", calendar))
                .id();
    }

    NoteView note(String title) {
        return sign(DraftNote.of(patient, NoteType.OTHER, title, new NoteSection("Note", "Text of " + title)));
    }

    NoteView sign(DraftNote draft) {
        return records.notes()
                .sign(doctor, new SignNote(records.notes().draft(doctor, draft).id(), 0));
    }
}

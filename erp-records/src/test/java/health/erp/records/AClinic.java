package health.erp.records;

import static health.erp.records.APatient.register;
import static health.erp.records.appointment.AnAppointment.at;

import health.erp.core.Caller;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.TestErp;
import health.erp.core.value.Quantity;
import health.erp.records.appointment.AnAppointment;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.ArriveAppointment;
import health.erp.records.appointment.BookAppointment;
import health.erp.records.appointment.CompleteAppointment;
import health.erp.records.appointment.FindAppointment;
import health.erp.records.appointment.ListAppointments;
import health.erp.records.drug.Dosage;
import health.erp.records.drug.DoseForm;
import health.erp.records.drug.DrugCode;
import health.erp.records.drug.Strength;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.EncounterView;
import health.erp.records.encounter.FinishEncounter;
import health.erp.records.encounter.Involved;
import health.erp.records.encounter.ParticipantRole;
import health.erp.records.encounter.StartEncounter;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactUse;
import health.erp.records.prescription.Consultation;
import health.erp.records.prescription.DraftPrescription;
import health.erp.records.prescription.Medication;
import health.erp.records.prescription.Prescriber;
import health.erp.records.prescription.SignPrescription;
import health.erp.records.prescription.Signing;
import health.erp.records.prescription.Supply;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import java.time.Duration;
import java.util.List;

/** Two doctors and a physiotherapist who see patients from nine to five, and the desk in front of their doors. */
final class AClinic {
    final Records records;
    final AnAppointment desk;
    final Caller clerk;
    final StaffId rao;
    final StaffId mehta;
    final ResourceId drRao;
    final ResourceId drMehta;
    final ResourceId therapist;
    final ServiceId visit;
    final ServiceId therapy;

    AClinic(TestErp test) {
        this.desk = new AnAppointment(test);
        this.records = desk.records();
        this.clerk = desk.clerk();
        this.rao = new StaffId(test.erp().newId());
        this.mehta = new StaffId(test.erp().newId());
        this.drRao = calendar(rao, "Dr Rao");
        this.drMehta = calendar(mehta, "Dr Mehta");
        this.therapist = calendar(new StaffId(test.erp().newId()), "Physiotherapy");
        this.visit = desk.service(ServiceTerms.of(30));
        this.therapy = desk.service(ServiceTerms.of(45));
    }

    /** Who left the number of a telephone. */
    PatientId ravi() {
        var mobile = ContactPoint.phone("98450 12345", "IN", ContactUse.MOBILE);
        return records.patients()
                .register(clerk, register(APatient.ravi().reachedAt(mobile)))
                .id();
    }

    AppointmentView book(PatientId patient, ResourceId doctor, String time) {
        return desk.booked(BookAppointment.of(patient, visit, at(time), doctor));
    }

    AppointmentView found(AppointmentView seen) {
        return records.appointments().find(clerk, new FindAppointment(seen.id()));
    }

    AppointmentView arrive(AppointmentView booked) {
        return records.attendance()
                .arrive(clerk, new ArriveAppointment(booked.id(), found(booked).version()));
    }

    EncounterView begin(PatientId patient, StaffId doctor) {
        var attending = new Involved(doctor, ParticipantRole.ATND);
        return records.encounters().start(clerk, StartEncounter.now(patient, EncounterClass.AMB, attending));
    }

    void finish(EncounterView encounter) {
        records.encounters().finish(clerk, new FinishEncounter(encounter.id(), encounter.version()));
    }

    void complete(AppointmentView booked, EncounterId encounter) {
        records.attendance()
                .complete(
                        clerk,
                        new CompleteAppointment(booked.id(), found(booked).version(), encounter));
    }

    /** Signed, unless there is something to think about first. */
    Signing prescribe(PatientId patient, EncounterId encounter, String atc, String name) {
        var drug = new Medication(DrugCode.atc(atc), name, null, Strength.of("500", "mg", "{tbl}"), DoseForm.TABLET);
        var dosage = Dosage.oral(Quantity.of(1, "{tbl}"), 3, 5);
        var supply = new Supply(Quantity.of(15, "{tbl}"), 0);
        var draft = records.prescriptions()
                .draft(clerk, new DraftPrescription(patient, encounter, drug, dosage, supply, null, null));
        var prescriber = new Prescriber("Dr Asha Rao", "MBBS, MD", "KMC 12345");
        return records.prescriptions()
                .sign(
                        clerk,
                        new SignPrescription(
                                draft.id(), draft.version(), prescriber, Consultation.IN_PERSON, List.of()));
    }

    List<AppointmentView> tuesdayOf(ResourceId calendar) {
        var day = Span.of(at("00:00"), Duration.ofDays(1));
        return records.appointments()
                .list(clerk, new ListAppointments(calendar, day, null, 50))
                .items();
    }

    private ResourceId calendar(StaffId staff, String name) {
        return records.schedules()
                .define(clerk, DefineResource.practitioner(staff, name, AnAppointment.everyDay("09:00", "17:00")))
                .id();
    }
}

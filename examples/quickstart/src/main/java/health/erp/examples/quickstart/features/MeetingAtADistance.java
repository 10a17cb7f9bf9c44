package health.erp.examples.quickstart.features;

import static health.erp.records.person.AdministrativeGender.FEMALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.value.DatePeriod;
import health.erp.records.Records;
import health.erp.records.appointment.BookAppointment;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.schedule.Availability;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.DefineServiceOffer;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.WeeklyWindow;
import health.erp.records.teleconsultation.ArrangeTeleconsultation;
import health.erp.records.teleconsultation.EndTeleconsultation;
import health.erp.records.teleconsultation.Initiator;
import health.erp.records.teleconsultation.InviteParticipant;
import health.erp.records.teleconsultation.JoinOutcome.Admitted;
import health.erp.records.teleconsultation.JoinTeleconsultation;
import health.erp.records.teleconsultation.ParticipantKind;
import health.erp.records.teleconsultation.RevokeInvitation;
import health.erp.records.teleconsultation.StartTeleconsultation;
import health.erp.records.teleconsultation.TeleconsultationMode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** Patient and doctor each come into the same room with a token of their own; one that was taken back opens nothing. */
public final class MeetingAtADistance {
    private MeetingAtADistance() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:distance", "sa", "");
        try (var erp = Erp.builder()
                .dataSource(dataSource)
                .clock(Clock.fixed(Instant.parse("2026-03-02T08:55:00Z"), ZoneOffset.UTC))
                .modules(new Records())
                .build()) {
            var records = erp.module(Records.class);
            var clerk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), records.permissions());
            var drRao = new StaffId(erp.newId());
            var person = Demographics.of(HumanName.official("Rao", "Lata"), FEMALE, null);
            var lata = records.patients()
                    .register(clerk, new RegisterPatient(person, List.of()))
                    .id();
            var mondays = List.of(new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
            var hours = Availability.weekly(DatePeriod.startingAt(LocalDate.of(2026, 1, 1)), mondays);
            var doctor = records.schedules()
                    .define(clerk, DefineResource.practitioner(drRao, "Dr Rao", Calendar.of(ZoneOffset.UTC, hours)))
                    .id();
            var visit = records.schedules()
                    .offer(clerk, new DefineServiceOffer("Visit", ServiceTerms.of(20)))
                    .id();
            var nine = BookAppointment.of(lata, visit, Instant.parse("2026-03-02T09:00:00Z"), doctor);
            var booked = (Booked) records.appointments().book(clerk.withKey("form-1"), nine);

            // tag::distance[]
            var consultations = records.teleconsultations();
            var arranged = consultations.arrange(
                    clerk,
                    new ArrangeTeleconsultation(
                            booked.appointment().id(),
                            drRao,
                            "KMC 12345",
                            TeleconsultationMode.VIDEO,
                            Initiator.PATIENT,
                            true));
            var patient = consultations.invite(clerk, new InviteParticipant(arranged.id(), ParticipantKind.PATIENT));
            var lost = consultations.invite(clerk, new InviteParticipant(arranged.id(), ParticipantKind.PATIENT));
            var practitioner =
                    consultations.invite(clerk, new InviteParticipant(arranged.id(), ParticipantKind.PRACTITIONER));
            consultations.revoke(clerk, new RevokeInvitation(lost.invitation()));

            var lataIsIn = (Admitted) consultations.join(clerk, new JoinTeleconsultation(patient.token()));
            var doctorIsIn = (Admitted) consultations.join(clerk, new JoinTeleconsultation(practitioner.token()));
            var nobody = consultations.join(clerk, new JoinTeleconsultation(lost.token()));
            var begun = consultations.start(clerk, new StartTeleconsultation(arranged.id(), arranged.version()));
            var ended = consultations.end(clerk, new EndTeleconsultation(begun.id(), begun.version()));
            // end::distance[]
            out.println("In one room: " + lataIsIn.room().equals(doctorIsIn.room()));
            out.println(
                    "With the token that was taken back: " + nobody.getClass().getSimpleName());
            out.println("The consultation is " + ended.status());
        }
        dataSource.dispose();
    }
}

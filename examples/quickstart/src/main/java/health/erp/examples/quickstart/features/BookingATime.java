package health.erp.examples.quickstart.features;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Permission;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.value.DatePeriod;
import health.erp.records.Records;
import health.erp.records.appointment.AppointmentPermission;
import health.erp.records.appointment.BookAppointment;
import health.erp.records.appointment.BookingOutcome;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.appointment.RescheduleAppointment;
import health.erp.records.appointment.SearchFreeSlots;
import health.erp.records.patient.PatientPermission;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.schedule.Availability;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.DefineServiceOffer;
import health.erp.records.schedule.SchedulePermission;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import health.erp.records.schedule.WeeklyWindow;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** A doctor's hours are set, a free time is found and booked, the next caller is told it is taken, and it is moved. */
public final class BookingATime {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private BookingATime() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:booking", "sa", "");
        try (var erp = Erp.builder()
                .dataSource(dataSource)
                .clock(Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC))
                .modules(new Records())
                .build()) {
            var records = erp.module(Records.class);
            Set<Permission> may = new HashSet<>(Set.of(SchedulePermission.values()));
            may.addAll(Set.of(AppointmentPermission.values()));
            may.add(PatientPermission.REGISTER_PATIENT);
            var clerk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), may);
            var drRao = new StaffId(erp.newId());
            var ravi = records.patients().register(clerk, person("Ravi")).id();
            var lata = records.patients().register(clerk, person("Lata")).id();

            // tag::availability[]
            var mornings = List.of(
                    new WeeklyWindow(MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new WeeklyWindow(TUESDAY, LocalTime.of(9, 0), LocalTime.of(10, 0)));
            var hours = Availability.weekly(DatePeriod.startingAt(LocalDate.of(2026, 1, 1)), mornings);
            var doctor = records.schedules()
                    .define(clerk, DefineResource.practitioner(drRao, "Dr Rao", Calendar.of(INDIA, hours)))
                    .id();
            var visit = records.schedules()
                    .offer(
                            clerk,
                            new DefineServiceOffer(
                                    "First visit", ServiceTerms.of(20).buffered(0, 10)))
                    .id();
            // end::availability[]

            // tag::booking[]
            var week = new Span(Instant.parse("2026-03-01T18:30:00Z"), Instant.parse("2026-03-08T18:30:00Z"));
            var free = records.freeSlots().search(clerk, SearchFreeSlots.anyOf(visit, List.of(doctor), week, 50));
            var first = free.slots().get(0).planned().start();

            var booked = records.appointments()
                    .book(clerk.withKey("form-1"), BookAppointment.of(ravi, visit, first, doctor));
            var refused = records.appointments()
                    .book(clerk.withKey("form-2"), BookAppointment.of(lata, visit, first, doctor));
            // end::booking[]
            out.println("Free: " + free.slots().size() + " times from "
                    + first.atZone(INDIA).toLocalTime());
            print(out, booked);
            print(out, refused);

            // tag::move[]
            if (booked instanceof Booked was) {
                var later = was.appointment().planned().end().plusSeconds(10 * 60); // once the room is clear
                print(
                        out,
                        records.appointments().reschedule(clerk, RescheduleAppointment.to(was.appointment(), later)));
            }
            // end::move[]
        }
        dataSource.dispose();
    }

    private static void print(PrintStream out, BookingOutcome outcome) {
        if (outcome instanceof Booked booked) {
            out.println("Booked at " + local(booked.appointment().planned()));
        } else if (outcome instanceof Conflicting taken) {
            out.println("Taken from " + local(taken.blockers().get(0).taken()));
        } else {
            out.println("Not possible: " + outcome);
        }
    }

    private static String local(Span span) {
        return span.start().atZone(INDIA).toLocalTime() + " to "
                + span.end().atZone(INDIA).toLocalTime();
    }

    private static RegisterPatient person(String given) {
        var name = HumanName.official("Kumar", given);
        return new RegisterPatient(Demographics.of(name, AdministrativeGender.UNKNOWN, null), List.of());
    }
}

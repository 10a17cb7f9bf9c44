package health.erp.examples.quickstart.features;

import static health.erp.records.person.AdministrativeGender.FEMALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.value.DatePeriod;
import health.erp.records.Records;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.BookOccurrence;
import health.erp.records.appointment.BookSeries;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.Completeness;
import health.erp.records.appointment.RescheduleOccurrences;
import health.erp.records.appointment.SeriesOutcome.Agreed;
import health.erp.records.appointment.SeriesScope;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.schedule.Availability;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.DefineServiceOffer;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import health.erp.records.schedule.WeeklyWindow;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;

/** Dialysis three times a week is booked, the day of a holiday made up for, and the rest moved to the afternoon. */
public final class ComingAgain {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private ComingAgain() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:series", "sa", "");
        try (var erp = Erp.builder()
                .dataSource(dataSource)
                .clock(Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC))
                .zones(hospital -> INDIA)
                .modules(new Records())
                .build()) {
            var records = erp.module(Records.class);
            var clerk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), records.permissions());
            var person = Demographics.of(HumanName.official("Rao", "Lata"), FEMALE, null);
            var lata = records.patients()
                    .register(clerk, new RegisterPatient(person, List.of()))
                    .id();
            var hours = Stream.of(DayOfWeek.values())
                    .map(day -> new WeeklyWindow(day, LocalTime.of(8, 0), LocalTime.of(20, 0)))
                    .toList();
            var always = Availability.weekly(DatePeriod.startingAt(LocalDate.of(2026, 1, 1)), hours);
            var chair = records.schedules()
                    .define(clerk, DefineResource.room("Dialysis 1", 1, Calendar.of(INDIA, always)))
                    .id();
            var dialysis = records.schedules()
                    .offer(clerk, new DefineServiceOffer("Dialysis", ServiceTerms.of(240)))
                    .id();
            records.schedules()
                    .block(clerk, BlockTime.holiday(new Span(at("2026-03-06T00:00"), at("2026-03-07T00:00"))));

            // tag::series[]
            var wish = BookSeries.of(
                    lata,
                    dialysis,
                    at("2026-03-02T08:00"),
                    "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=6",
                    Completeness.WHAT_CAN_BE,
                    chair);
            var series = (Agreed) records.recurringAppointments().book(clerk.withKey("form-1"), wish);
            for (var refused : series.refused()) { // the holiday: it is made up for on the day after
                var dayAfter = refused.wanted().start().plusSeconds(24 * 3600);
                var missing = new BookOccurrence(series.series().id(), refused.recurrence(), dayAfter, List.of(), null);
                if (records.recurringAppointments().bookMissing(clerk, missing) instanceof Booked booked) {
                    out.println("Instead: " + local(booked.appointment()));
                }
            }
            var wednesday = series.appointments().get(3);
            var moved = (Agreed) records.recurringAppointments()
                    .reschedule(
                            clerk,
                            RescheduleOccurrences.to(
                                    wednesday, SeriesScope.THIS_AND_FOLLOWING, at("2026-03-11T14:00")));
            // end::series[]
            out.println("Booked: " + all(series.appointments()));
            out.println("Moved: " + all(moved.appointments()));
            out.println("Of another series: "
                    + series.series().id().equals(moved.series().splitFrom()));
        }
        dataSource.dispose();
    }

    private static String all(List<AppointmentView> appointments) {
        return appointments.stream().map(ComingAgain::local).collect(Collectors.joining(", "));
    }

    private static String local(AppointmentView appointment) {
        var start = appointment.planned().start().atZone(INDIA);
        return start.getDayOfMonth() + " March " + start.toLocalTime();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(INDIA).toInstant();
    }
}

package health.erp.records.appointment;

import static health.erp.records.APatient.named;
import static health.erp.records.APatient.register;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.TestErp;
import health.erp.core.value.DatePeriod;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.schedule.Availability;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.DefineServiceOffer;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import health.erp.records.schedule.WeeklyWindow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A hospital in Bengaluru with somebody who books. Tests begin on Monday 2 March 2026, at ten in the morning there. */
public final class AnAppointment {
    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final DatePeriod ALWAYS = DatePeriod.startingAt(LocalDate.of(2020, 1, 1));

    private final AtomicInteger keys = new AtomicInteger();
    private final TestErp test;
    final Records records;
    final Caller clerk;

    public AnAppointment(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.records = test.erp().module(Records.class);
        this.clerk = test.aCaller(test.aHospital());
    }

    public Records records() {
        return records;
    }

    public Caller clerk() {
        return clerk;
    }

    /** Under a key of its own. */
    public Caller anew() {
        return clerk.withKey("k" + keys.incrementAndGet());
    }

    public PatientId patient() {
        return records.patients()
                .register(clerk, register(named("Rao", "Lata")))
                .id();
    }

    public ServiceId service(ServiceTerms terms) {
        return records.schedules()
                .offer(clerk, new DefineServiceOffer("Consultation", terms))
                .id();
    }

    /** Somebody who works from nine to five on every day. */
    public ResourceId doctor() {
        return doctor(everyDay("09:00", "17:00"));
    }

    public ResourceId doctor(Calendar calendar) {
        var staff = new StaffId(test.erp().newId());
        return records.schedules()
                .define(clerk, DefineResource.practitioner(staff, "Dr Rao", calendar))
                .id();
    }

    public ResourceId room(int capacity) {
        return records.schedules()
                .define(clerk, DefineResource.room("Room 1", capacity, everyDay("00:00", "00:00")))
                .id();
    }

    public static Calendar everyDay(String from, String to) {
        return Calendar.of(INDIA, Availability.weekly(ALWAYS, days(from, to)));
    }

    public static List<WeeklyWindow> days(String from, String to) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new WeeklyWindow(day, LocalTime.parse(from), LocalTime.parse(to)))
                .toList();
    }

    /** Of Tuesday 3 March 2026, unless it says which day: {@code 09:30} or {@code 2026-03-04T09:30}. */
    public static Instant at(String time) {
        var local = time.contains("T") ? time : "2026-03-03T" + time;
        return LocalDateTime.parse(local).atZone(INDIA).toInstant();
    }

    public static Span between(String from, String to) {
        return new Span(at(from), at(to));
    }

    public static BookAppointment wish(PatientId patient, ServiceId service, Instant start, ResourceId... resources) {
        return BookAppointment.of(patient, service, start, resources);
    }

    public BookingOutcome book(BookAppointment command) {
        return records.appointments().book(anew(), command);
    }

    public AppointmentView booked(BookAppointment command) {
        return booked(book(command));
    }

    public static AppointmentView booked(BookingOutcome outcome) {
        if (outcome instanceof Booked booked) {
            return booked.appointment();
        }
        throw new AssertionError("Not booked: " + outcome);
    }
}

package health.erp.benchmarks.unit;

import health.erp.benchmarks.Comparison;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.byhand.BookingByHand;
import health.erp.benchmarks.people.People;
import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.value.DatePeriod;
import health.erp.records.Records;
import health.erp.records.appointment.BookAppointment;
import health.erp.records.appointment.SearchFreeSlots;
import health.erp.records.schedule.Availability;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.DefineServiceOffer;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import health.erp.records.schedule.WeeklyWindow;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * W5: a time is agreed with a patient. {@code free} is booked each time; {@code hot} is asked for again and again, ten doctors on
 * a day and a half, and soon mostly refused; {@code slots} looks for free times of ten doctors in thirty days, half of them taken.
 */
public final class AppointmentBooking implements Unit {
    private static final String EXCLUDED = "23P01";
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int MINUTES = 30;
    private static final int DOCTORS = 10;
    private static final int CLINICS = 5;
    private static final int PATIENTS = 101;
    private static final int HOT_STARTS = 401;
    private static final int DAYS = 30;

    @Override
    public String name() {
        return "W5";
    }

    @Override
    public String purpose() {
        return "book an appointment, and look for a free time";
    }

    @Override
    public List<Comparison> comparisons(Stage stage) throws SQLException {
        var byHand = new BookingByHand(stage.application());
        var tomorrow = stage.erp().now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        var clinics =
                IntStream.range(0, CLINICS).mapToObj(i -> new Clinic(stage)).toList();
        var hotErp = new Clinic(stage);
        var hotJdbc = new Clinic(stage);
        var half = new Clinic(stage);
        half.bookHalf(byHand, tomorrow);
        var month = new Span(tomorrow, tomorrow.plus(Duration.ofDays(DAYS)));
        return List.of(
                new Comparison(
                        "free",
                        List.of(50, 99),
                        turn -> clinic(clinics, turn).book(turn, doctor(turn), free(tomorrow, turn)),
                        turn -> clinic(clinics, turn).book(byHand, turn, doctor(turn), free(tomorrow, turn))),
                new Comparison(
                        "hot",
                        List.of(50, 99),
                        turn -> hotErp.book(turn, any(DOCTORS), hot(tomorrow)),
                        turn -> hotJdbc.book(byHand, turn, any(DOCTORS), hot(tomorrow))),
                new Comparison(
                        "slots", List.of(50, 95, 99), turn -> half.search(month), turn -> half.search(byHand, month)));
    }

    private static Clinic clinic(List<Clinic> clinics, long turn) {
        return clinics.get((int) (turn % clinics.size()));
    }

    private static int doctor(long turn) {
        return (int) (turn / CLINICS % DOCTORS);
    }

    /** One after the other, so that no two turns want the same. */
    private static Instant free(Instant from, long turn) {
        return from.plus(Duration.ofMinutes(MINUTES).multipliedBy(turn / CLINICS / DOCTORS));
    }

    private static Instant hot(Instant from) {
        return from.plus(Duration.ofMinutes(5L * any(HOT_STARTS)));
    }

    private static int any(int of) {
        return ThreadLocalRandom.current().nextInt(of);
    }

    /** Ten doctors who are always there, and their patients. */
    private static final class Clinic {
        private final Records records;
        private final Caller clerk;
        private final ServiceId visit;
        private final List<ResourceId> doctors;
        private final List<PatientId> patients;

        Clinic(Stage stage) {
            this.records = stage.records();
            this.clerk = stage.caller(stage.hospitals().get());
            this.visit = records.schedules()
                    .offer(
                            clerk,
                            new DefineServiceOffer(
                                    "Visit", ServiceTerms.of(MINUTES).bookable(0, 3660)))
                    .id();
            this.doctors = IntStream.range(0, DOCTORS)
                    .mapToObj(i -> records.schedules()
                            .define(
                                    clerk,
                                    DefineResource.practitioner(
                                            new StaffId(stage.erp().newId()), "Doctor " + i, always()))
                            .id())
                    .toList();
            this.patients = IntStream.range(0, PATIENTS)
                    .mapToObj(i -> records.patients()
                            .register(clerk, Desk.registration(People.person(i)))
                            .id())
                    .toList();
        }

        /** Every other half hour of each doctor. */
        void bookHalf(BookingByHand byHand, Instant from) throws SQLException {
            var all = new ArrayList<BookingByHand.Wanted>();
            for (var doctor = 0; doctor < DOCTORS; doctor++) {
                for (var time = 0; time < DAYS * 24; time++) {
                    all.add(wanted(time, doctor, from.plus(Duration.ofMinutes(2L * MINUTES * time))));
                }
            }
            byHand.fill(clerk.hospital().value(), all);
        }

        int book(long turn, int doctor, Instant start) {
            var wanted = BookAppointment.of(patient(turn), visit, start, doctors.get(doctor));
            records.appointments().book(clerk.withKey(UUID.randomUUID().toString()), wanted);
            return 1;
        }

        int book(BookingByHand byHand, long turn, int doctor, Instant start) throws SQLException {
            try {
                byHand.book(clerk.hospital().value(), clerk.staff().value(), wanted(turn, doctor, start));
            } catch (SQLException e) {
                if (!EXCLUDED.equals(e.getSQLState())) { // beaten at the same moment, which is an answer too
                    throw e;
                }
            }
            return 1;
        }

        int search(Span span) {
            var query = SearchFreeSlots.anyOf(visit, doctors, span, SearchFreeSlots.MOST);
            if (records.freeSlots().search(clerk, query).slots().isEmpty()) {
                throw new IllegalStateException("A search found nothing free.");
            }
            return 1;
        }

        int search(BookingByHand byHand, Span span) throws SQLException {
            byHand.look(
                    clerk.hospital().value(),
                    clerk.staff().value(),
                    doctors.stream().map(ResourceId::value).toList(),
                    span.start(),
                    span.end());
            return 1;
        }

        private BookingByHand.Wanted wanted(long turn, int doctor, Instant start) {
            return new BookingByHand.Wanted(
                    patient(turn).value(),
                    visit.value(),
                    doctors.get(doctor).value(),
                    start,
                    start.plus(Duration.ofMinutes(MINUTES)));
        }

        private PatientId patient(long turn) {
            return patients.get((int) (turn % PATIENTS));
        }

        private static Calendar always() {
            var days = Arrays.stream(DayOfWeek.values())
                    .map(day -> new WeeklyWindow(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                    .toList();
            return Calendar.of(INDIA, Availability.weekly(DatePeriod.startingAt(LocalDate.of(2020, 1, 1)), days));
        }
    }
}

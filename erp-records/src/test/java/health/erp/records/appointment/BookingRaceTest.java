package health.erp.records.appointment;

import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many book at once, nobody is booked twice. */
@OnEachDatabase(Records.class)
class BookingRaceTest {
    private static final int THREADS = 64;

    private final TestErp test;
    private final AnAppointment desk;
    private final Appointments appointments;

    BookingRaceTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.appointments = desk.records.appointments();
    }

    @Test
    void ofManyWhoWantOneTimeOneHasItAndTheOthersAreToldWhose() {
        var doctor = desk.doctor();
        var visit = desk.service(ServiceTerms.of(30));
        var patients = patients(THREADS);

        var race = Race.of(
                THREADS, i -> desk.book(wish(patients.get(i), visit, at("09:00").plusSeconds(i), doctor)));

        assertThat(race.failures()).isEmpty();
        var booked = race.results().stream().filter(Booked.class::isInstance).toList();
        assertThat(booked).hasSize(1);
        var winner = ((Booked) booked.get(0)).appointment().id();
        assertThat(race.results().stream().filter(r -> r != booked.get(0)))
                .allSatisfy(r -> assertThat(((Conflicting) r).blockers())
                        .extracting(Blocker::appointment)
                        .containsExactly(winner));
    }

    @Test
    void nobodyIsBookedTwiceHoweverManyTry() { // R-APT-1, R-APT-2, R-APT-4
        var attempts = Integer.getInteger("erp.test.bookings", usually());
        var doctors = IntStream.range(0, 8).mapToObj(i -> desk.doctor()).toList();
        var hall = desk.room(3);
        var services = List.of(
                desk.service(ServiceTerms.of(20).buffered(0, 5)),
                desk.service(ServiceTerms.of(45).forUpTo(3)));
        var patients = patients(THREADS);

        var race = Race.of(THREADS, i -> {
            var random = new Random(i);
            var caller = desk.clerk.withKey("warm" + i);
            var tally = new TreeMap<String, Integer>();
            for (var n = i; n < attempts; n += THREADS) {
                var outcome = attempt(caller.withKey("r" + n), random, patients.get(i), services, doctors, hall);
                tally.merge(outcome, 1, Integer::sum);
            }
            return tally;
        });

        assertThat(race.failures()).isEmpty();
        var tally = new TreeMap<String, Integer>();
        race.results().forEach(one -> one.forEach((what, count) -> tally.merge(what, count, Integer::sum)));
        assertThat(tally.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(attempts);
        assertThat(tally).containsKeys("Booked", "Conflicting");
        assertThat(tally.getOrDefault("erp.busy", 0)).as("gave up, %s", tally).isLessThan(attempts / 100);
        assertThat(Overlaps.of(test, desk.clerk.hospital())).isEmpty();
    }

    @Test
    void whoeverTakesAHoldThatRanOutIsOne() { // R-APT-8
        var doctor = desk.doctor();
        var visit = desk.service(ServiceTerms.of(30));
        var patients = patients(16);
        appointments.hold(desk.anew(), new HoldAppointment(wish(patients.get(0), visit, at("09:00"), doctor), 5));
        test.clock().advance(Duration.ofMinutes(5));

        var race = Race.of(16, i -> desk.book(wish(patients.get(i), visit, at("09:00"), doctor)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().filter(Booked.class::isInstance)).hasSize(1);
        assertThat(Overlaps.of(test, desk.clerk.hospital())).isEmpty();
    }

    @Test
    void whatIsBookedWhileLeaveIsEnteredIsOnTheWorkListOrRefused() { // R-APT-14
        var doctor = desk.doctor();
        var visit = desk.service(ServiceTerms.of(10));
        var patients = patients(32);
        var day = new Span(at("09:00"), at("17:00"));
        var affected = new ArrayList<AppointmentId>();

        var race = Race.of(32, i -> {
            if (i == 16) {
                affected.addAll(desk.records
                        .rebookings()
                        .block(desk.clerk, BlockTime.leave(doctor, day))
                        .affected());
            }
            return desk.book(wish(patients.get(i), visit, at("09:00").plus(Duration.ofMinutes(10L * i)), doctor));
        });

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream()
                        .filter(Booked.class::isInstance)
                        .map(r -> ((Booked) r).appointment().id()))
                .containsExactlyInAnyOrderElementsOf(affected);
    }

    private String attempt(
            Caller caller,
            Random random,
            PatientId patient,
            List<ServiceId> services,
            List<ResourceId> doctors,
            ResourceId hall) {
        var start = at("09:00").plus(Duration.ofMinutes(5L * random.nextInt(12 * 8 * 4)));
        var doctor = doctors.get(random.nextInt(doctors.size()));
        var resources = random.nextInt(4) == 0 ? new ResourceId[] {hall, doctor} : new ResourceId[] {doctor};
        var service = services.get(random.nextInt(services.size()));
        try {
            var outcome = appointments.book(caller, wish(patient, service, start, resources));
            if (outcome instanceof Booked booked && random.nextInt(3) == 0) {
                var id = booked.appointment().id();
                appointments.cancel(desk.clerk, new CancelAppointment(id, 0, CancelReason.PATIENT));
            }
            return outcome.getClass().getSimpleName();
        } catch (ConflictException e) {
            return e.code();
        }
    }

    /** As many as a build has time for; {@code -Derp.test.bookings=100000} for more. */
    private int usually() {
        return test.server() == TestServer.POSTGRESQL ? 6_400 : 1_600;
    }

    private List<PatientId> patients(int many) {
        return IntStream.range(0, many).mapToObj(i -> desk.patient()).toList();
    }
}

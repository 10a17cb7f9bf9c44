package health.erp.records.appointment;

import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AnAppointment.booked;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.Caller;
import health.erp.core.NotFoundException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.SeriesOutcome.Agreed;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class AppointmentStoreTest {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Instant FROM = at("09:00");
    private static final Instant UNTIL = at("10:00");
    private static final Instant LATER = at("2026-03-05T00:00");

    private final TestErp test;
    private final AppointmentStore store;
    private final Caller clerk;
    private final Caller elsewhere;
    private final PatientId lata;
    private final PatientId asha;
    private final ServiceId visit;
    private final ResourceId doctor;
    private final ResourceId hall;
    private final AppointmentView held;
    private final AppointmentView booked;
    private final Agreed weekly;

    AppointmentStoreTest(TestErp test) {
        this.test = test;
        this.store = new AppointmentStore(test.erp());
        var desk = new AnAppointment(test);
        this.clerk = desk.clerk;
        this.elsewhere = test.aCaller(test.aHospital());
        this.lata = desk.patient();
        this.asha = desk.patient();
        this.visit = desk.service(ServiceTerms.of(30).forUpTo(2));
        this.doctor = desk.doctor();
        this.hall = desk.room(2);
        var appointments = desk.records.appointments();
        this.held =
                booked(appointments.hold(desk.anew(), new HoldAppointment(wish(lata, visit, FROM, doctor, hall), 60)));
        this.booked = desk.booked(wish(asha, visit, FROM, hall));
        this.weekly = new ASeries(desk).booked(at("12:00"), "FREQ=WEEKLY;COUNT=1");
        desk.records.rebookings().block(clerk, BlockTime.leave(doctor, between("09:15", "09:30")));
    }

    @Test
    void keepsHospitalsApart() {
        assertThat(test.erp().transaction(elsewhere, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isZero());

        assertThat(test.erp().transaction(clerk, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isPositive());
    }

    @Test
    void whatIsLockedIsOfOneHospitalToo() {
        assertThatThrownBy(() -> test.erp().transaction(elsewhere, () -> store.lock(lata)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> test.erp().transaction(elsewhere, () -> store.lock(doctor)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> test.erp().transaction(elsewhere, () -> {
                    store.lock(visit);
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThat(test.erp().transaction(clerk, () -> store.lock(doctor).getId()))
                .isEqualTo(doctor);
        assertThat(test.erp().transaction(clerk, () -> store.lock(hall).getId()))
                .isEqualTo(hall);
    }

    @Test
    void allThatIsInTheWayIsSeenAtOnce() {
        assertThat(test.erp().transaction(clerk, () -> obstacles(test.erp().session())))
                .extracting(Obstacle::kind, Obstacle::heldUntil)
                .containsExactlyInAnyOrder(
                        tuple(Obstacle.CLAIM, held.heldUntil()),
                        tuple(Obstacle.OTHER, held.heldUntil()),
                        tuple(Obstacle.BLOCK, null));
    }

    /** Of what is in the way of Lata at the doctor. */
    private List<Obstacle> obstacles(EntityManager em) {
        var earliest = FROM.minus(AppointmentStore.LONGEST);
        var now = test.clock().instant();
        return AppointmentQueries_.inTheWay(em, lata, doctor, FROM, UNTIL, earliest, FROM, UNTIL, earliest, now);
    }

    /** How many rows each query meets in the hospital whose transaction is running. */
    private Map<String, Integer> rowsMet() {
        var em = test.erp().session();
        var earliest = FROM.minus(AppointmentStore.LONGEST);
        var both = List.of(doctor, hall);
        var now = test.clock().instant();
        var met = new TreeMap<String, Integer>();
        met.put("alone", rows(AppointmentQueries_.alone(em, doctor).getResultList()));
        met.put("resources", rows(AppointmentQueries_.resources(em, both)));
        met.put("blocks", rows(AppointmentQueries_.blocks(em, both, FROM, UNTIL)));
        met.put(
                "blocksOf",
                rows(AppointmentQueries_.blocksOf(em, doctor, FROM, UNTIL).getResultList()));
        met.put(
                "claims",
                rows(AppointmentQueries_.claims(em, hall, FROM, UNTIL, earliest).getResultList()));
        met.put("inTheWay", rows(obstacles(em)));
        met.put("taken", rows(AppointmentQueries_.taken(em, both, FROM, UNTIL, earliest, now)));
        met.put(
                "ofPatientAt",
                rows(AppointmentQueries_.ofPatientAt(em, lata, FROM, UNTIL, earliest, now)
                        .getResultList()));
        met.put(
                "openOfPatient",
                rows(AppointmentQueries_.openOfPatient(em, lata, visit, now, 9).getResultList()));
        met.put(
                "ofServiceAt",
                rows(AppointmentQueries_.ofServiceAt(em, visit, FROM, UNTIL, now, 9)
                        .getResultList()));
        met.put("starts", rows(AppointmentQueries_.starts(em, visit, FROM, UNTIL, now)));
        met.put(
                "ofResource",
                rows(AppointmentQueries_.ofResource(em, hall, FROM, UNTIL, earliest, now, Instant.EPOCH, FIRST, 9)));
        met.put("ofPatient", rows(AppointmentQueries_.ofPatient(em, lata, FROM, Instant.EPOCH, FIRST, 9)));
        met.put("unsettled", rows(AppointmentQueries_.unsettled(em, Instant.EPOCH, FIRST, 9)));
        met.put(
                "aheadOf",
                rows(AppointmentQueries_.aheadOf(em, hall, FROM, UNTIL).getResultList()));
        met.put("allAhead", rows(AppointmentQueries_.allAhead(em, FROM, UNTIL).getResultList()));
        met.put(
                "aheadOfPatient",
                rows(AppointmentQueries_.aheadOfPatient(em, lata, now).getResultList()));
        met.put(
                "occurrences",
                rows(AppointmentQueries_.occurrences(em, weekly.series().id()).getResultList()));
        met.put("series", rows(AppointmentQueries_.series(em, weekly.series().patient(), new UUID(-1, -1), 9)));
        met.put("over", rows(AppointmentQueries_.over(em, LATER, 9)));
        met.put("clashes", rows(AppointmentQueries_.clashes(em, lata, asha, 9)));
        met.put("confirm", AppointmentQueries_.confirm(em, held.id(), now));
        met.put("release", AppointmentQueries_.release(em, booked.id()));
        met.put(
                "releaseAll",
                AppointmentQueries_.releaseAll(
                        em, List.of(weekly.appointments().get(0).id())));
        var ids = test.rows(clerk.hospital(), "select id from appointment_claim where hospital_id = :hospital").stream()
                .map(UUID::fromString)
                .toList();
        test.erp()
                .session()
                .createQuery("update AppointmentClaim c set c.heldUntil = :now")
                .setParameter("now", now)
                .executeUpdate();
        met.put("releaseExpired", AppointmentQueries_.releaseExpired(em, ids, LATER));
        return met;
    }

    private static int rows(List<?> found) {
        return found.size();
    }

    private static String[] queries() {
        return Arrays.stream(AppointmentQueries.class.getDeclaredMethods())
                .map(Method::getName)
                .toArray(String[]::new);
    }
}

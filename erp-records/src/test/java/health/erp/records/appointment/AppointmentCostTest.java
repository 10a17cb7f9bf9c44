package health.erp.records.appointment;

import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AnAppointment.booked;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many statements each use case sends besides those every command or read does; the same for any number of claims, and
 * for each resource two, or three elsewhere than on PostgreSQL. A runtime that is started hears of changed services by itself; these are not, and ask each time.
 */
@OnEachDatabase(Records.class)
class AppointmentCostTest {
    private final TestErp test;
    private final AnAppointment desk;
    private final Appointments appointments;
    private final PatientId lata;
    private final ServiceId visit;
    private final ResourceId doctor;
    private final ResourceId room;
    private final AppointmentView first;

    AppointmentCostTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.appointments = desk.records.appointments();
        this.lata = desk.patient();
        this.visit = desk.service(ServiceTerms.of(30));
        this.doctor = desk.doctor();
        this.room = desk.room(1);
        this.first = desk.booked(wish(lata, visit, at("09:00"), doctor)); // pays for the block of numbers
    }

    @Test
    void aBooking() {
        var caller = desk.anew();
        // the service, the patient; of each resource itself and what is in the way there; the rows go with the journal.
        // Elsewhere what is in the way is asked for one by one, and appointment and claims are two
        assertThat(keyed(() -> appointments.book(caller, wish(lata, visit, at("10:00"), doctor, room))))
                .isEqualTo(onPostgres(2 + 2 * 2, 3 + 2 * 3 + 2));
    }

    @Test
    void aBookingThatIsRefused() {
        var caller = desk.anew();

        // the same without the rows; nothing is told
        assertThat(keyed(() -> {
                    assertThat(appointments.book(caller, wish(lata, visit, at("09:00"), doctor)))
                            .isInstanceOf(Conflicting.class);
                    return true;
                }))
                .isEqualTo(onPostgres(4, 6 - 1));
    }

    @Test
    void aHoldAndItsConfirmation() {
        var hold = new HoldAppointment(wish(lata, visit, at("11:00"), doctor), 10);
        var held = new AppointmentView[1];

        assertThat(command(() -> held[0] = booked(appointments.hold(desk.clerk, hold))))
                .isEqualTo(onPostgres(4, 6 + 2));
        // the appointment, the patient; claims, appointment
        assertThat(command(() -> appointments.confirm(desk.clerk, new ConfirmAppointment(held[0].id(), 0))))
                .isEqualTo(4);
    }

    @Test
    void aBookingOverAHoldThatRanOut() {
        appointments.hold(desk.clerk, new HoldAppointment(wish(lata, visit, at("12:00"), doctor), 1));
        test.clock().advance(Duration.ofMinutes(1));
        var caller = desk.anew();

        // one more: the claims that ran out
        assertThat(keyed(() -> booked(appointments.book(caller, wish(lata, visit, at("12:00"), doctor)))))
                .isEqualTo(onPostgres(5, 7 + 2));
    }

    @Test
    void aCancellation() {
        // the appointment; claims, appointment
        assertThat(command(() ->
                        appointments.cancel(desk.clerk, new CancelAppointment(first.id(), 0, CancelReason.PATIENT))))
                .isEqualTo(3);
    }

    @Test
    void aMove() {
        // the appointment; as for a booking; its claims, itself
        assertThat(command(() -> appointments.reschedule(desk.clerk, RescheduleAppointment.to(first, at("15:00")))))
                .isEqualTo(onPostgres(1 + 4 + 2, 1 + 6 + 2 + 2));
    }

    @Test
    void aSearchWhateverThereIs() {
        var doctors = IntStream.range(0, 10).mapToObj(i -> desk.doctor()).toList();
        var month = between("2026-03-03T00:00", "2026-04-02T00:00");

        // the service; resources, blocks, what is taken
        assertThat(read(() -> desk.records
                        .freeSlots()
                        .search(desk.clerk, SearchFreeSlots.anyOf(visit, doctors, month, SearchFreeSlots.MOST))))
                .isEqualTo(4);
    }

    @Test
    void lists() {
        var day = between("00:00", "23:00");

        assertThat(read(() -> appointments.find(desk.clerk, new FindAppointment(first.id()))))
                .isEqualTo(1);
        assertThat(read(() -> appointments.list(desk.clerk, new ListAppointments(doctor, day, null, 50))))
                .isEqualTo(1);
        assertThat(read(() -> appointments.list(desk.clerk, new ListPatientAppointments(lata, null, first.id(), 50))))
                .isEqualTo(2); // where it goes on
    }

    @Test
    void leaveOverABooking() {
        var leave = BlockTime.leave(doctor, between("08:00", "10:00"));

        // the resource; block, what is booked then, the appointment
        assertThat(command(() -> desk.records.rebookings().block(desk.clerk, leave)))
                .isEqualTo(4);
    }

    private int onPostgres(int there, int elsewhere) {
        return test.server() == TestServer.POSTGRESQL ? there : elsewhere;
    }

    private int command(Callable<?> work) {
        return test.statements(work) - onPostgres(2, 3) - turn();
    }

    /** A key is one row more on the way in and one on the way out; on PostgreSQL they ride. */
    private int keyed(Callable<?> work) {
        return test.statements(work) - onPostgres(2, 5) - turn();
    }

    /** On MariaDB bookings take turns. */
    private int turn() {
        return test.server() == TestServer.MARIADB ? 1 : 0;
    }

    private int read(Callable<?> work) {
        return test.statements(work) - 2;
    }
}

package health.erp.records.appointment;

import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.schedule.ServiceTerms;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The test of {@link BookingRaceTest}: on PostgreSQL it is the constraint that lets nobody in twice, and nothing besides. */
@OnEachDatabase(value = Records.class, only = TestServer.POSTGRESQL)
class UnguardedBookingTest {
    private final TestErp test;

    UnguardedBookingTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintSomebodyIsBookedTwice() {
        var desk = new AnAppointment(test);
        var doctor = desk.doctor();
        var visit = desk.service(ServiceTerms.of(20));
        var patients = IntStream.range(0, 16).mapToObj(i -> desk.patient()).toList();
        test.database().execute("alter table appointment_claim drop constraint appointment_claim_free");

        Race.of(16, i -> {
            for (var n = 0; n < 20; n++) {
                desk.book(wish(patients.get(i), visit, at("09:00").plus(Duration.ofMinutes(20L * n)), doctor));
            }
            return true;
        });

        assertThat(Overlaps.of(test, desk.clerk.hospital())).isNotEmpty();
    }
}

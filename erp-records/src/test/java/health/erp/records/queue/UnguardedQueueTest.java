package health.erp.records.queue;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.AnAppointment;
import org.junit.jupiter.api.Test;

/** The test of the race in {@link TokenQueuesTest}: it is the database that lets nobody wait twice. */
@OnEachDatabase(Records.class)
class UnguardedQueueTest {
    private final TestErp test;

    UnguardedQueueTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintOneWaitsManyTimes() {
        test.database().execute("alter table queue_token drop constraint queue_token_patient_uq");
        var desk = new AnAppointment(test);
        var lata = desk.patient();
        var doctor = desk.doctor();

        var race = Race.of(8, i -> desk.records().queues().issue(desk.clerk(), IssueToken.walkIn(doctor, lata)));

        assertThat(race.results()).hasSizeGreaterThan(1);
    }
}

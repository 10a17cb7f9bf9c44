package health.erp.records.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.AnAppointment;
import health.erp.records.schedule.ServiceTerms;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The test of the race in {@link WaitingListTest}: it is the database that lets nobody wait twice for one service. */
@OnEachDatabase(Records.class)
class UnguardedWaitingTest {
    private final TestErp test;

    UnguardedWaitingTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintOneWaitsManyTimes() {
        test.database().execute("create index waiting_entry_service on waiting_entry (hospital_id, service_id)");
        test.database().execute("alter table waiting_entry drop constraint waiting_entry_patient_uq");
        var desk = new AnAppointment(test);
        var monday = LocalDate.of(2026, 3, 2);
        var wish =
                EnterWaitingList.anyTime(desk.patient(), desk.service(ServiceTerms.of(30)), monday, monday.plusDays(6));

        var race = Race.of(8, i -> desk.records().waitingList().enter(desk.clerk(), wish));

        assertThat(race.results()).hasSizeGreaterThan(1);
    }
}

package health.erp.records.teleconsultation;

import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.AnAppointment;
import health.erp.records.schedule.ServiceTerms;
import org.junit.jupiter.api.Test;

/** The test of the race in {@link TeleconsultationsTest}: it is the database that keeps one for each appointment. */
@OnEachDatabase(Records.class)
class UnguardedTeleconsultationTest {
    private final TestErp test;

    UnguardedTeleconsultationTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintItIsArrangedTwice() {
        // on MariaDB the index of a foreign key cannot go, so that gets another first
        test.database().execute("create index teleconsultation_of on teleconsultation (hospital_id, appointment_id)");
        test.database().execute("alter table teleconsultation drop constraint teleconsultation_appointment_uq");
        var desk = new AnAppointment(test);
        var visit = desk.service(ServiceTerms.of(30));
        var nine = desk.booked(wish(desk.patient(), visit, at("09:00"), desk.doctor()));
        var arrangement = new ArrangeTeleconsultation(
                nine.id(),
                new StaffId(test.erp().newId()),
                "KMC 12345",
                TeleconsultationMode.VIDEO,
                Initiator.PATIENT,
                false);

        var race = Race.of(16, i -> desk.records().teleconsultations().arrange(desk.clerk(), arrangement));

        assertThat(race.results()).hasSizeGreaterThan(1);
    }
}

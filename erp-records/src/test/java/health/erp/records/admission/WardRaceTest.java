package health.erp.records.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.Records;
import health.erp.records.location.MaintenanceOutcome;
import health.erp.records.location.ScheduleMaintenance;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds however many do it at once. */
@OnEachDatabase(Records.class)
class WardRaceTest {
    private static final int MANY = 64;

    private final TestErp test;
    private final AWard ward;

    WardRaceTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.ward = AWard.with(test, 8);
    }

    @Test
    void ofManyWhoAdmitIntoOneBedOneWinsAndTheOthersAreToldWhoHasIt() { // R-BED-1
        var patients =
                IntStream.range(0, MANY).mapToObj(i -> ward.patient("Lata" + i)).toList();

        var race =
                Race.of(MANY, i -> ward.admissions().admit(ward.nurse, AdmitPatient.to(ward.bed(1), patients.get(i))));

        assertThat(race.failures()).isEmpty();
        var winners = race.results().stream()
                .filter(AdmitOutcome.Admitted.class::isInstance)
                .map(AdmitOutcome::admitted)
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(race.results())
                .filteredOn(o -> !(o instanceof AdmitOutcome.Admitted))
                .hasSize(MANY - 1)
                .allSatisfy(o -> assertThat(o)
                        .isInstanceOfSatisfying(BedRefusal.BedTaken.class, taken -> assertThat(taken.encounter())
                                .isEqualTo(winners.get(0).id())));
        assertThat(ward.rows("select id from bed_claim where hospital_id = :hospital"))
                .hasSize(1);
        assertThat(ward.rows("select id from encounter where hospital_id = :hospital"))
                .hasSize(1);
    }

    @Test
    void ofManyWhoAdmitOnePatientOneWins() { // R-ADT-1
        var lata = ward.patient("Lata");

        var race = Race.of(16, i -> ward.admissions().admit(ward.nurse, AdmitPatient.to(ward.bed(1 + i % 8), lata)));

        assertThat(race.results().stream().filter(AdmitOutcome.Admitted.class::isInstance))
                .hasSize(1);
        assertThat(race.failures())
                .allSatisfy(e -> assertThat(e).isInstanceOfSatisfying(ConflictException.class, c -> assertThat(c.code())
                        .isIn("records.encounter.alreadyInpatient", "erp.busy")));
        assertThat(ward.rows("select id from encounter where hospital_id = :hospital and open_inpatient = true"))
                .hasSize(1);
        assertThat(ward.rows("select id from bed_claim where hospital_id = :hospital and counts = true"))
                .hasSize(1);
    }

    @Test
    void aTransferAndWorkOnTheBedNeverBothGetIt() { // R-BED-4
        for (int round = 0; round < 6; round++) {
            var bed = ward.bed(2 + round);
            var stay = ward.admit(ward.patient("Lata" + round), 1);
            ward.later(Duration.ofMinutes(1));
            var from = ward.now().plus(Duration.ofHours(1));
            var maintenance = test.erp().module(Records.class).maintenance();

            var race = Race.<Object>of(
                    8,
                    i -> i == 0
                            ? ward.admissions()
                                    .transfer(ward.nurse, new TransferPatient(stay.id(), stay.version(), bed))
                            : maintenance.schedule(
                                    ward.nurse, ScheduleMaintenance.of(bed, from, from.plus(Duration.ofHours(1)))));

            var got = race.results().stream()
                    .filter(r -> r instanceof TransferOutcome.Transferred || r instanceof MaintenanceOutcome.Scheduled)
                    .toList();
            assertThat(race.failures()).isEmpty();
            assertThat(got).hasSize(1);
            ward.later(Duration.ofMinutes(1));
            leave(stay);
            ward.clean();
        }
    }

    private void leave(AdmissionView stay) {
        ward.discharge(ward.admissions().find(ward.nurse, new FindStay(stay.id())));
    }
}

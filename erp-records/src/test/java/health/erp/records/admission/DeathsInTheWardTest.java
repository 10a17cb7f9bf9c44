package health.erp.records.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.Records;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.FindPatient;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who dies in the hospital is dead in the register, for as long as the discharge stands. R-ID-7, R-ADT-4 */
@OnEachDatabase(Records.class)
class DeathsInTheWardTest {
    private final TestErp test;
    private final Records records;
    private final AWard ward;
    private final PatientId lata;
    private AdmissionView stay;

    DeathsInTheWardTest(TestErp test) {
        this.test = test;
        this.records = test.erp().module(Records.class);
        this.ward = AWard.with(test, 4);
        this.lata = ward.patient("Lata");
        this.stay = ward.admit(lata, 1);
    }

    @BeforeEach
    void anHourPasses() {
        ward.later(Duration.ofHours(1));
    }

    @Test
    void whoDiesHereIsDeadInTheRegister() {
        var before = test.audit(ward.nurse.hospital()).size();

        die();

        assertThat(deceased()).isEqualTo(new Deceased(true, ward.now()));
        assertThat(test.events(ward.nurse.hospital())).contains("patient.updated", "patient.discharged");
        assertThat(test.audit(ward.nurse.hospital()).subList(before, before + 1))
                .containsExactly("COMMAND|DischargePatient|" + lata);
    }

    @Test
    void whoLeavesAliveIsAlive() {
        ward.discharge(stay);

        assertThat(deceased()).isEqualTo(Deceased.NO);
        assertThat(test.events(ward.nurse.hospital())).doesNotContain("patient.updated");
    }

    @Test
    void aDeathTakenBackIsTakenBackInTheRegister() {
        die();
        ward.later(Duration.ofHours(1));

        ward.cancellations()
                .cancelDischarge(ward.nurse, new CancelDischarge(stay.id(), stay.version(), "Another patient"))
                .restored();

        assertThat(deceased()).isEqualTo(Deceased.NO);
        assertThat(test.events(ward.nurse.hospital()))
                .filteredOn("patient.updated"::equals)
                .hasSize(2);
    }

    @Test
    void whileNoBedIsFoundTheDeathStands() {
        die();
        var told = deceased();
        ward.clean();
        ward.admit(ward.patient("Mala"), 1);
        ward.later(Duration.ofHours(1));

        assertThat(ward.cancellations()
                        .cancelDischarge(ward.nurse, new CancelDischarge(stay.id(), stay.version(), "Still here")))
                .isInstanceOf(RestoreOutcome.PreviousBedUnavailable.class);
        assertThat(deceased()).isEqualTo(told);
        ward.cancellations()
                .cancelDischarge(ward.nurse, new CancelDischarge(stay.id(), stay.version(), "Still here", ward.bed(4)))
                .restored();
        assertThat(deceased()).isEqualTo(Deceased.NO);
    }

    @Test
    void whatTheRegisterKnewBeforeStays() {
        say(new Deceased(true, null));

        die();

        assertThat(deceased()).isEqualTo(new Deceased(true, null));
        cancel();
        assertThat(deceased()).isEqualTo(new Deceased(true, null));
    }

    @Test
    void whatSomebodySaidSinceStays() {
        die();
        var earlier = new Deceased(true, ward.now().minusSeconds(600));
        say(earlier);

        cancel();

        assertThat(deceased()).isEqualTo(earlier);
    }

    @Test
    void whoAmendsTheRecordMeanwhileIsToldOrWins() {
        var race = Race.of(2, i -> {
            if (i == 0) {
                die();
            } else {
                say(new Deceased(true, null));
            }
            return i;
        });

        assertThat(race.results()).isNotEmpty();
        assertThat(deceased().yes()).isTrue();
    }

    private void die() {
        stay = ward.admissions()
                .discharge(
                        ward.nurse,
                        new DischargePatient(stay.id(), stay.version(), null, DischargeDisposition.EXPIRED));
    }

    private void cancel() {
        ward.cancellations()
                .cancelDischarge(ward.nurse, new CancelDischarge(stay.id(), stay.version(), "Another patient"))
                .restored();
    }

    private Deceased deceased() {
        return records.patients().find(ward.nurse, new FindPatient(lata)).deceased();
    }

    private void say(Deceased deceased) {
        var known = records.patients().find(ward.nurse, new FindPatient(lata));
        var person = new Demographics(known.names(), known.gender(), known.birthDate(), List.of(), List.of(), deceased);
        records.patients().amend(ward.nurse, new AmendPatient(lata, known.version(), person, List.of()));
    }
}

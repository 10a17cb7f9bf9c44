package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.paracetamol;
import static health.erp.records.prescription.Prescribing.sign;
import static health.erp.records.prescription.Prescribing.some;
import static health.erp.records.prescription.Prescribing.supply;
import static health.erp.records.prescription.Prescribing.tablets;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds however many do it at once. */
@OnEachDatabase(Records.class)
class PrescriptionRaceTest {
    private static final int MANY = 16;

    private final Prescribing here;
    private final PatientId ravi;

    PrescriptionRaceTest(TestErp test) {
        this.here = new Prescribing(test);
        this.ravi = here.aPatient();
    }

    @Test
    void ofManyWhoOrderOneDrugOneDoes() { // R-RX-1
        var drafts = IntStream.range(0, MANY)
                .mapToObj(i -> here.drafted(ravi, paracetamol()))
                .toList();

        var race = Race.of(MANY, i -> here.prescriptions().sign(here.doctor, sign(drafts.get(i))));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(Signing.Signed.class::isInstance).hasSize(1);
        assertThat(race.results())
                .filteredOn(Signing.AlreadyOrdered.class::isInstance)
                .hasSize(MANY - 1);
        assertThat(here.prescriptions()
                        .list(here.doctor, ListPrescriptions.standing(ravi))
                        .items())
                .hasSize(1);
    }

    @Test
    void ofTwoDrugsThatDoNotGoTogetherTheSecondIsSeen() { // R-RX-3
        var drafts = List.of(
                here.drafted(ravi, tablets("G04BE03", "Sildenafil", "50")),
                here.drafted(ravi, tablets("C01DA14", "Isosorbide mononitrate", "20")));

        var race = Race.of(2, i -> here.prescriptions().sign(here.doctor, sign(drafts.get(i))));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(Signing.Signed.class::isInstance).hasSize(1);
        assertThat(race.results()).filteredOn(Signing.Held.class::isInstance).hasSize(1);
    }

    @Test
    void ofManyWhoHandOutNoMoreSucceedThanThereIs() { // R-RX-2
        var id = here.signed(ravi, paracetamol(), supply(25, 1)).id();

        var race = Race.of(
                MANY, i -> here.dispenses().prepare(here.keyed(here.pharmacist), PrepareDispense.of(id, some("7.05"))));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(Dispensing.Done.class::isInstance).hasSize(7);
        assertThat(race.results())
                .filteredOn(Dispensing.TooMuch.class::isInstance)
                .hasSize(MANY - 7);
        assertThat(here.found(id).remaining()).isEqualTo(some("0.65"));
    }
}

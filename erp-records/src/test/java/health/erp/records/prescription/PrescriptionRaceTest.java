package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.answers;
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
        var shown = here.prescriptions().sign(here.doctor, sign(drafts.get(0)));
        var said = shown instanceof Signing.Held held ? answers(held.issues()) : List.<Answer>of();

        var race = Race.of(
                MANY, i -> here.prescriptions().sign(here.doctor, sign(drafts.get(i)).answering(said)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(s -> s instanceof Signing.Signed).hasSize(shown instanceof Signing.Held ? 1 : 0);
        assertThat(here.prescriptions()
                        .list(here.doctor, ListPrescriptions.standing(ravi))
                        .items())
                .hasSize(1);
    }

    @Test
    void ofTwoDrugsThatDoNotGoTogetherTheSecondIsSeen() { // R-RX-3
        var one = here.drafted(ravi, tablets("G04BE03", "Sildenafil", "50"));
        var other = here.drafted(ravi, tablets("C01DA14", "Isosorbide mononitrate", "20"));
        var drafts = List.of(one, other);
        var said = drafts.stream()
                .map(d -> here.prescriptions().sign(here.doctor, sign(d)))
                .map(s -> s instanceof Signing.Held held ? answers(held.issues()) : List.<Answer>of())
                .toList();
        if (said.stream().anyMatch(List::isEmpty)) {
            here.prescriptions().list(here.doctor, ListPrescriptions.standing(ravi)).items().forEach(p -> here.change(
                    p.id(), ChangePrescription.Change.STOP));
        }
        var again = IntStream.range(0, 2)
                .mapToObj(i -> here.found(drafts.get(i).id()).status() == PrescriptionStatus.DRAFT
                        ? drafts.get(i)
                        : here.drafted(ravi, drafts.get(i).medication()))
                .toList();

        var race = Race.of(
                2, i -> here.prescriptions().sign(here.doctor, sign(again.get(i)).answering(said.get(i))));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(s -> s instanceof Signing.Signed).hasSize(1);
        assertThat(race.results()).filteredOn(s -> s instanceof Signing.Held).hasSize(1);
    }

    @Test
    void ofManyWhoHandOutNoMoreSucceedThanThereIs() { // R-RX-2
        var id = here.signed(ravi, paracetamol(), supply(25, 1)).id();
        var shown = here.dispenses().prepare(here.keyed(here.pharmacist), PrepareDispense.of(id, some("0.5")));
        var said = shown instanceof Dispensing.Held held ? answers(held.issues()) : List.<Answer>of();
        var used = shown instanceof Dispensing.Done ? "0.5" : "0";

        var race = Race.of(
                MANY,
                i -> here.dispenses()
                        .prepare(
                                here.keyed(here.pharmacist),
                                PrepareDispense.of(id, some("7.05")).answering(said)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(d -> d instanceof Dispensing.Done).hasSize(7);
        assertThat(race.results()).filteredOn(d -> d instanceof Dispensing.TooMuch).hasSize(MANY - 7);
        assertThat(here.found(id).remaining()).isEqualTo(some("0.65").minus(some(used)));
    }
}

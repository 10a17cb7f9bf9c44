package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.paracetamol;
import static health.erp.records.prescription.Prescribing.some;
import static health.erp.records.prescription.Prescribing.supply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.value.Quantity;
import health.erp.records.Records;
import health.erp.records.prescription.ChangePrescription.Change;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class DispensesTest {
    private final TestErp test;
    private final Prescribing here;
    private final Dispenses dispenses;
    private final PatientId ravi;

    DispensesTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.here = new Prescribing(test);
        this.dispenses = here.dispenses();
        this.ravi = here.aPatient();
    }

    @Test
    void whatIsAuthorisedIsHandedOutAndNoMore() { // R-RX-2
        var id = here.signed(ravi, paracetamol(), supply(10, 1)).id();

        here.handedOut(id, some("12.5"));
        assertThat(here.prepare(id, some("7.500001"))).isEqualTo(new Dispensing.TooMuch(id, some("7.5")));
        var last = here.handedOut(id, some("7.5"));

        assertThat(last.status()).isEqualTo(DispenseStatus.COMPLETED);
        assertThat(last.handedOutBy()).isEqualTo(here.pharmacist.staff());
        assertThat(here.found(id).status()).isEqualTo(PrescriptionStatus.COMPLETED);
        assertThat(test.events(here.doctor.hospital()))
                .endsWith("medication.dispensed", "medication.dispensed", "pharmacy.order.completed");
        assertThat(dispenses.list(here.pharmacist, new ListDispenses(id))).hasSize(2);
    }

    @Test
    void whatIsPreparedIsNotThereForOthersUntilItIsEnded() { // R-RX-2
        var id = here.signed(ravi, paracetamol(), supply(10, 0)).id();
        var prepared = here.prepared(id, some("8"));
        assertThat(here.prepare(id, some("3"))).isInstanceOf(Dispensing.TooMuch.class);

        var packed = dispenses.change(
                here.pharmacist,
                new ChangeDispense(prepared.id(), prepared.version(), ChangeDispense.Change.BEGIN, "Packing"));
        assertThat(packed.status()).isEqualTo(DispenseStatus.IN_PROGRESS);
        var declined = dispenses.change(
                here.pharmacist,
                new ChangeDispense(packed.id(), packed.version(), ChangeDispense.Change.DECLINE, "Not wanted"));

        assertThat(declined.status()).isEqualTo(DispenseStatus.DECLINED);
        assertThat(here.found(id).remaining()).isEqualTo(some("10"));
        assertThatThrownBy(() -> dispenses.handOut(here.keyed(here.pharmacist), HandOut.of(packed.id())))
                .isInstanceOf(RuleException.class);
        assertThat(here.handedOut(id, some("10")).status()).isEqualTo(DispenseStatus.COMPLETED);
    }

    @Test
    void anOrderIsNotCompleteWhileSomethingIsOnItsWay() {
        var id = here.signed(ravi, paracetamol(), supply(10, 0)).id();
        var first = here.prepared(id, some("4"));
        here.handedOut(id, some("6"));

        assertThat(here.found(id).status()).isEqualTo(PrescriptionStatus.ACTIVE);
        dispenses.handOut(here.keyed(here.pharmacist), HandOut.of(first.id()));
        assertThat(here.found(id).status()).isEqualTo(PrescriptionStatus.COMPLETED);
    }

    @Test
    void onlyWhatIsActiveIsHandedOut() {
        var draft = here.drafted(ravi, paracetamol());
        refuses(draft.id());
        var id = here.signed(draft).id();
        here.change(id, Change.HOLD);
        refuses(id);
        here.change(id, Change.RESUME);
        test.clock().set(TestErp.MORNING.plus(Duration.ofDays(31)));
        refuses(id);
    }

    @Test
    void handedOutTwiceUnderOneKeyItIsHandedOutOnce() {
        var id = here.signed(ravi, paracetamol(), supply(10, 0)).id();
        var prepared = here.prepared(id, some("4"));
        var once = here.keyed(here.pharmacist);

        var first = dispenses.handOut(once, HandOut.of(prepared.id()));

        assertThat(dispenses.handOut(once, HandOut.of(prepared.id()))).isEqualTo(first);
        assertThat(test.events(here.doctor.hospital()))
                .filteredOn("medication.dispensed"::equals)
                .hasSize(1);
        assertThatThrownBy(() -> dispenses.handOut(here.pharmacist, HandOut.of(prepared.id())))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void aQuantityIsCountedAsItWasPrescribed() {
        var id = here.signed(ravi, paracetamol(), supply(10, 0)).id();

        assertThatThrownBy(() -> here.prepare(id, Quantity.of(10, "{cap}")))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> PrepareDispense.of(id, some("0"))).isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> PrepareDispense.of(id, some("0.0000001"))).isInstanceOf(InvalidCommandException.class);
    }

    private void refuses(PrescriptionId id) {
        assertThatThrownBy(() -> dispenses.prepare(
                        here.keyed(here.pharmacist), new PrepareDispense(id, some("1"), null, List.of())))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("records.dispense.prescription"));
    }
}

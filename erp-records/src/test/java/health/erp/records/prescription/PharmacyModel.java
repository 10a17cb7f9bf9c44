package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.sign;
import static health.erp.records.prescription.Prescribing.some;
import static health.erp.records.prescription.Prescribing.supply;
import static health.erp.records.prescription.Prescribing.tablets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.records.prescription.ChangePrescription.Change;
import java.util.ArrayList;
import java.util.List;

/** A notebook of one patient's prescriptions beside the hospital's, which does in both what it is told. */
final class PharmacyModel {
    private static final List<Medication> DRUGS = List.of(
            tablets("N02BE01", "Paracetamol", "500"),
            tablets("C08CA01", "Amlodipine", "5"),
            tablets("G04BE03", "Sildenafil", "50"));
    private static final int EACH = 6;
    private static final int REPEATS = 1;

    private final Prescribing here;
    private final PatientId patient;
    private final List<Order> orders = new ArrayList<>();
    private final List<Parcel> parcels = new ArrayList<>();

    PharmacyModel(Prescribing here) {
        this.here = here;
        this.patient = here.aPatient();
    }

    void order(int which) {
        var drug = DRUGS.get(which % DRUGS.size());
        var draft = here.drafted(patient, drug, supply(EACH, REPEATS));
        var signing = here.prescriptions().sign(here.doctor, sign(draft));
        var twin = orders.stream()
                .filter(o -> o.drug.equals(drug) && o.status.isStanding())
                .findFirst();

        if (twin.isPresent()) {
            assertThat(signing).isInstanceOfSatisfying(Signing.AlreadyOrdered.class, a -> assertThat(a.standing())
                    .isEqualTo(twin.get().id));
            orders.add(new Order(draft.id(), drug, PrescriptionStatus.DRAFT));
        } else {
            assertThat(signing).isInstanceOf(Signing.Signed.class);
            orders.add(new Order(draft.id(), drug, PrescriptionStatus.ACTIVE));
        }
    }

    void change(int which, Change change) {
        if (orders.isEmpty()) {
            return;
        }
        var order = orders.get(which % orders.size());
        var next =
                switch (change) {
                    case HOLD -> PrescriptionStatus.ON_HOLD;
                    case RESUME -> PrescriptionStatus.ACTIVE;
                    case STOP -> PrescriptionStatus.STOPPED;
                    case CANCEL -> PrescriptionStatus.CANCELLED;
                    case ENTER_IN_ERROR -> PrescriptionStatus.ENTERED_IN_ERROR;
                };
        var isAllowed = order.status.mayBecome(next)
                && (change != Change.RESUME || order.status == PrescriptionStatus.ON_HOLD)
                && (change != Change.CANCEL || order.allotted == 0);
        if (isAllowed) {
            here.change(order.id, change);
            order.status = next;
        } else {
            assertThatThrownBy(() -> here.change(order.id, change)).isInstanceOf(RuleException.class);
        }
    }

    void prepare(int which, int tablets) {
        if (orders.isEmpty()) {
            return;
        }
        var order = orders.get(which % orders.size());
        if (order.status != PrescriptionStatus.ACTIVE) {
            assertThatThrownBy(() -> here.prepare(order.id, some("" + tablets))).isInstanceOf(RuleException.class);
        } else if (order.allotted + tablets > EACH * (1 + REPEATS)) {
            assertThat(here.prepare(order.id, some("" + tablets))).isInstanceOf(Dispensing.TooMuch.class);
        } else {
            var prepared = here.prepared(order.id, some("" + tablets));
            order.allotted += tablets;
            parcels.add(new Parcel(prepared.id(), order, tablets));
        }
    }

    void handOut(int which) {
        if (parcels.isEmpty()) {
            return;
        }
        var parcel = parcels.get(which % parcels.size());
        var order = parcel.order;
        if (order.status != PrescriptionStatus.ACTIVE || !parcel.open) {
            assertThatThrownBy(() -> here.dispenses().handOut(here.keyed(here.pharmacist), HandOut.of(parcel.id)))
                    .isInstanceOf(RuleException.class);
            return;
        }
        assertThat(here.dispenses().handOut(here.keyed(here.pharmacist), HandOut.of(parcel.id)))
                .isInstanceOf(Dispensing.Done.class);
        parcel.open = false;
        var isAll =
                order.allotted == EACH * (1 + REPEATS) && parcels.stream().noneMatch(p -> p.order == order && p.open);
        if (isAll) {
            order.status = PrescriptionStatus.COMPLETED;
        }
    }

    void decline(int which) {
        if (parcels.isEmpty()) {
            return;
        }
        var parcel = parcels.get(which % parcels.size());
        var view = here.dispenses().list(here.pharmacist, new ListDispenses(parcel.order.id)).stream()
                .filter(d -> d.id().equals(parcel.id))
                .findFirst()
                .orElseThrow();
        var decline = new ChangeDispense(parcel.id, view.version(), ChangeDispense.Change.DECLINE, "Not wanted");
        if (parcel.open) {
            here.dispenses().change(here.pharmacist, decline);
            parcel.open = false;
            parcel.order.allotted -= parcel.tablets;
        } else {
            assertThatThrownBy(() -> here.dispenses().change(here.pharmacist, decline))
                    .isInstanceOf(RuleException.class);
        }
    }

    void agrees() {
        orders.forEach(order -> {
            var found = here.found(order.id);
            assertThat(found.status()).isEqualTo(order.status);
            assertThat(found.remaining()).isEqualTo(some("" + (EACH * (1 + REPEATS) - order.allotted)));
        });
        var standing = here.prescriptions()
                .list(here.doctor, ListPrescriptions.standing(patient))
                .items();
        assertThat(standing.stream().map(p -> p.medication().drug())).doesNotHaveDuplicates(); // R-RX-1
        assertThat(standing).hasSize((int)
                orders.stream().filter(o -> o.status.isStanding()).count());
    }

    private static final class Order {
        private final PrescriptionId id;
        private final Medication drug;
        private PrescriptionStatus status;
        private int allotted;

        Order(PrescriptionId id, Medication drug, PrescriptionStatus status) {
            this.id = id;
            this.drug = drug;
            this.status = status;
        }
    }

    private static final class Parcel {
        private final DispenseId id;
        private final Order order;
        private final int tablets;
        private boolean open = true;

        Parcel(DispenseId id, Order order, int tablets) {
            this.id = id;
            this.order = order;
            this.tablets = tablets;
        }
    }
}

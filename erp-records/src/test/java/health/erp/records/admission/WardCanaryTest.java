package health.erp.records.admission;

import static health.erp.records.CanaryWatch.BIRD;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.CanaryWatch;
import health.erp.records.Records;
import health.erp.records.encounter.DischargeDisposition;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Why somebody lies where she lies stays in the database. */
@OnEachDatabase(Records.class)
class WardCanaryTest {
    private final AWard ward;
    private final CanaryWatch watch;

    WardCanaryTest(TestErp test) {
        this.ward = AWard.with(test, 4);
        this.watch = new CanaryWatch(test, ward.nurse);
    }

    @Test
    void nothingThatMovesAPatientSings() {
        watch.isSilent(this::everything);
    }

    private void everything() {
        var lata = ward.patient(BIRD);
        var stay = ward.admissions().admit(ward.nurse, admit(1, BIRD)).admitted();
        watch.failing(() -> ward.admissions().admit(ward.nurse, admit(2, BIRD.repeat(30))));
        watch.failing(() -> ward.admissions()
                .admit(ward.nurse, AdmitPatient.to(ward.bed(2), lata).isolatedFor(BIRD)));
        watch.failing(() -> ward.admissions().admit(ward.nurse, admit(1, BIRD)).admitted()); // taken
        later();
        var moved = ward.admissions()
                .transfer(ward.nurse, new TransferPatient(stay.id(), stay.version(), ward.bed(3), null, BIRD, BIRD))
                .transferred();
        watch.failing(() -> ward.admissions()
                .transfer(
                        ward.nurse,
                        new TransferPatient(stay.id(), stay.version(), ward.bed(4), null, BIRD, BIRD))); // stale
        later();
        var back = ward.cancellations()
                .cancelTransfer(ward.nurse, new CancelTransfer(stay.id(), moved.version(), BIRD))
                .restored();
        watch.failing(() -> ward.cancellations()
                .cancel(ward.nurse, new CancelMovement(stay.id(), back.version(), MovementKind.DISCHARGE_ORDER, BIRD)));
        var died = ward.admissions()
                .discharge(
                        ward.nurse,
                        new DischargePatient(stay.id(), back.version(), null, DischargeDisposition.EXPIRED));
        later();
        ward.cancellations()
                .cancelDischarge(ward.nurse, new CancelDischarge(stay.id(), died.version(), BIRD))
                .restored();
        watch.failing(() ->
                ward.cancellations().cancelDischarge(ward.nurse, new CancelDischarge(stay.id(), died.version(), BIRD)));
    }

    /** Somebody else each time, in spite of the policy. */
    private AdmitPatient admit(int bed, String reason) {
        return new AdmitPatient(ward.patient(BIRD), ward.bed(bed), null, null, null, null, null, null, reason, reason);
    }

    private void later() {
        ward.later(Duration.ofHours(1));
    }
}

package health.erp.records.admission;

import static health.erp.records.location.BedStatus.HOUSEKEEPING;
import static health.erp.records.location.BedStatus.OCCUPIED;
import static health.erp.records.location.BedStatus.UNOCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.Records;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.encounter.EncounterStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was noted by mistake is taken back by another movement. R-ADT-8 */
@OnEachDatabase(Records.class)
class CancellationsTest {
    private final TestErp test;
    private final AWard ward;
    private final Admissions admissions;
    private final Cancellations cancellations;
    private final Caller nurse;

    CancellationsTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.ward = AWard.with(test, 4);
        this.admissions = ward.admissions();
        this.cancellations = ward.cancellations();
        this.nurse = ward.nurse;
    }

    @Test
    void anAdmissionThatNeverWasFreesTheBedAndStaysReadable() { // A11
        var lata = ward.patient("Lata");
        var stay = ward.admit(lata, 1);

        var cancelled = cancellations.cancel(
                nurse, new CancelMovement(stay.id(), stay.version(), MovementKind.ADMISSION, "Wrong patient"));

        assertThat(cancelled.status()).isEqualTo(EncounterStatus.CANCELLED);
        assertThat(cancelled.beds()).isEmpty();
        assertThat(cancelled.movements())
                .extracting(AdmissionView.MovementView::kind)
                .containsExactly(MovementKind.ADMISSION, MovementKind.CANCEL_ADMISSION);
        assertThat(cancelled.movements().get(1).cancels())
                .isEqualTo(cancelled.movements().get(0).id());
        assertThat(ward.status(1)).isEqualTo(UNOCCUPIED);
        assertThat(ward.rows("select counts from bed_claim where hospital_id = :hospital"))
                .hasSize(1);
        assertThat(ward.admit(lata, 1).status()).isEqualTo(EncounterStatus.IN_PROGRESS);
    }

    @Test
    void anAdmissionIsNotCancelledOnceSomethingFollowed() { // R-ADT-2
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        var moved = transfer(stay, 2);

        refused(
                "records.admission.nothingToCancel",
                () -> cancellations.cancel(
                        nurse,
                        new CancelMovement(stay.id(), moved.version(), MovementKind.ADMISSION, "Wrong patient")));
    }

    @Test
    void aTransferThatNeverWasLeavesThePatientWhereSheWas() { // A12, R-ADT-3
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        var moved = transfer(stay, 2);
        ward.later(hours(1));

        var back = cancellations
                .cancelTransfer(nurse, new CancelTransfer(stay.id(), moved.version(), "Wrong bed"))
                .restored();

        assertThat(back.beds()).containsExactly(new AdmissionView.BedStay(ward.bed(1), ward.id, 1, at(0), null));
        assertThat(ward.status(1)).isEqualTo(OCCUPIED); // and nobody cleans it
        assertThat(ward.status(2)).isEqualTo(UNOCCUPIED);
        assertThat(test.events(nurse.hospital())).contains("patient.transfer.cancelled");
    }

    @Test
    void whoseBedWasGivenAwayIsAskedWhichItIsToBe() { // R-ADT-3
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        var moved = transfer(stay, 2);
        ward.clean();
        ward.admit(ward.patient("Mala"), 1);
        ward.later(hours(1));

        assertThat(cancellations.cancelTransfer(nurse, new CancelTransfer(stay.id(), moved.version(), "Wrong bed")))
                .isInstanceOfSatisfying(RestoreOutcome.PreviousBedUnavailable.class, gone -> {
                    assertThat(gone.bed()).isEqualTo(ward.bed(1));
                    assertThat(gone.choices()).containsExactly(ward.bed(3), ward.bed(4));
                });

        var elsewhere = cancellations
                .cancelTransfer(nurse, new CancelTransfer(stay.id(), moved.version(), "Wrong bed", ward.bed(3)))
                .restored();
        assertThat(elsewhere.beds()) // R-ADT-6: no gap
                .containsExactly(
                        new AdmissionView.BedStay(ward.bed(1), ward.id, 1, at(0), at(1)),
                        new AdmissionView.BedStay(ward.bed(3), ward.id, 1, at(1), null));
        assertThat(elsewhere.movements())
                .extracting(AdmissionView.MovementView::kind)
                .containsExactly(
                        MovementKind.ADMISSION,
                        MovementKind.TRANSFER,
                        MovementKind.CANCEL_TRANSFER,
                        MovementKind.TRANSFER);
        assertThat(ward.status(2)).isEqualTo(UNOCCUPIED);
    }

    @Test
    void whoNeverWentHomeIsBackInHerBed() { // A13, R-ADT-4
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        var gone = ward.discharge(stay);
        assertThat(ward.status(1)).isEqualTo(HOUSEKEEPING);
        ward.later(hours(1));

        var back = cancellations
                .cancelDischarge(nurse, new CancelDischarge(stay.id(), gone.version(), "Still here"))
                .restored();

        assertThat(back.status()).isEqualTo(EncounterStatus.IN_PROGRESS);
        assertThat(back.dischargedAt()).isNull();
        assertThat(back.beds()).containsExactly(new AdmissionView.BedStay(ward.bed(1), ward.id, 1, at(0), null));
        assertThat(ward.status(1)).isEqualTo(OCCUPIED);
        ward.later(hours(1));
        assertThat(admissions
                        .discharge(nurse, new DischargePatient(stay.id(), back.version()))
                        .dischargedAt())
                .isEqualTo(at(3));
    }

    @Test
    void whoNeverWentHomeAndLostTheBedIsAskedToo() { // R-ADT-4
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        var gone = ward.discharge(stay);
        ward.clean();
        ward.admit(ward.patient("Mala"), 1);
        ward.later(hours(1));

        assertThat(cancellations.cancelDischarge(nurse, new CancelDischarge(stay.id(), gone.version(), "Still here")))
                .isInstanceOf(RestoreOutcome.PreviousBedUnavailable.class);
        var back = cancellations
                .cancelDischarge(nurse, new CancelDischarge(stay.id(), gone.version(), "Still here", ward.bed(4)))
                .restored();

        assertThat(back.bed()).isEqualTo(ward.bed(4));
        assertThat(back.beds().get(1).from()).isEqualTo(at(1));
    }

    @Test
    void whoCameBackAsAnotherStayIsNotReopened() { // R-ADT-1
        var lata = ward.patient("Lata");
        var stay = ward.admit(lata, 1);
        ward.later(hours(1));
        var gone = ward.discharge(stay);
        ward.later(hours(1));
        var second = ward.admit(lata, 2);

        assertThat(cancellations.cancelDischarge(nurse, new CancelDischarge(stay.id(), gone.version(), "Still here")))
                .isEqualTo(new AlreadyAdmitted(second.id()));
    }

    @Test
    void aDischargeLongAgoStays() { // R-ADT-4: the policy's window
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        var gone = ward.discharge(stay);
        ward.later(Duration.ofDays(8));

        refused(
                "records.admission.tooLate",
                () -> cancellations.cancelDischarge(
                        nurse, new CancelDischarge(stay.id(), gone.version(), "Still here")));
    }

    @Test
    void aLeaveAndAReturnThatNeverWereAreTakenBack() { // A52, A53
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        var away = admissions.leave(nurse, new StartLeave(stay.id(), stay.version()));
        var here = cancellations.cancel(
                nurse, new CancelMovement(stay.id(), away.version(), MovementKind.LEAVE, "Was in the garden"));
        assertThat(here.status()).isEqualTo(EncounterStatus.IN_PROGRESS);

        ward.later(hours(1));
        var left = admissions.leave(nurse, new StartLeave(stay.id(), here.version()));
        ward.later(hours(1));
        var back = admissions.comeBack(nurse, new EndLeave(stay.id(), left.version()));
        var still = cancellations.cancel(
                nurse, new CancelMovement(stay.id(), back.version(), MovementKind.RETURN, "Not back yet"));
        assertThat(still.status()).isEqualTo(EncounterStatus.ONLEAVE);
        assertThat(admissions
                        .comeBack(nurse, new EndLeave(stay.id(), still.version(), null))
                        .status())
                .isEqualTo(EncounterStatus.IN_PROGRESS);
    }

    @Test
    void anOrderAndAnExpectationAreTakenBack() { // A25, A38
        var stay = ward.admit(ward.patient("Lata"), 1);
        var ordered = admissions.orderDischarge(
                nurse, new OrderDischarge(stay.id(), stay.version(), DischargeDisposition.HOME, null));
        var kept = cancellations.cancel(
                nurse, new CancelMovement(stay.id(), ordered.version(), MovementKind.DISCHARGE_ORDER, "Fever"));
        assertThat(kept.dischargeOrderedAt()).isNull();

        var expected = admissions.expect(nurse, ExpectPatient.at(ward.patient("Mala"), at(5)));
        var off = cancellations.cancel(
                nurse,
                new CancelMovement(expected.id(), expected.version(), MovementKind.PREADMISSION, "Another hospital"));
        assertThat(off.status()).isEqualTo(EncounterStatus.CANCELLED);
    }

    private AdmissionView transfer(AdmissionView stay, int bed) {
        return admissions
                .transfer(nurse, new TransferPatient(stay.id(), stay.version(), ward.bed(bed)))
                .transferred();
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(RuleException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static Instant at(int hour) {
        return TestErp.MORNING.plus(hours(hour));
    }

    private static Duration hours(int n) {
        return Duration.ofHours(n);
    }
}

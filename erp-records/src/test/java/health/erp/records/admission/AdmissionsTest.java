package health.erp.records.admission;

import static health.erp.records.location.BedStatus.CONTAMINATED;
import static health.erp.records.location.BedStatus.HOUSEKEEPING;
import static health.erp.records.location.BedStatus.ISOLATED;
import static health.erp.records.location.BedStatus.OCCUPIED;
import static health.erp.records.location.BedStatus.RESERVED;
import static health.erp.records.location.BedStatus.UNOCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.Permission;
import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.Records;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.encounter.EncounterStatus;
import health.erp.records.encounter.FindEncounter;
import health.erp.records.encounter.FinishEncounter;
import health.erp.records.location.BedTraits;
import health.erp.records.location.ScheduleMaintenance;
import health.erp.records.location.SexPolicy;
import health.erp.records.location.WardTraits;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.FindPatient;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class AdmissionsTest {
    private final TestErp test;
    private final AWard ward;
    private final Admissions admissions;
    private final Caller nurse;

    AdmissionsTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.ward = AWard.with(test, 4);
        this.admissions = ward.admissions();
        this.nurse = ward.nurse;
    }

    @Test
    void aStayGoesFromAdmissionToDischarge() {
        var lata = ward.patient("Lata");
        var admitted = ward.admit(lata, 1);
        assertThat(admitted.bed()).isEqualTo(ward.bed(1));
        assertThat(ward.status(1)).isEqualTo(OCCUPIED);

        ward.later(hours(1));
        var moved = admissions
                .transfer(nurse, new TransferPatient(admitted.id(), admitted.version(), ward.bed(2)))
                .transferred();
        assertThat(ward.status(1)).isEqualTo(HOUSEKEEPING);
        assertThat(ward.status(2)).isEqualTo(OCCUPIED);

        ward.later(hours(1));
        var ordered = admissions.orderDischarge(
                nurse, new OrderDischarge(moved.id(), moved.version(), DischargeDisposition.HOME, null));
        assertThat(ward.status(2)).isEqualTo(OCCUPIED); // R-ADT-5: ordered is not gone

        ward.later(hours(1));
        var gone = admissions.discharge(nurse, new DischargePatient(moved.id(), ordered.version()));

        assertThat(ward.status(2)).isEqualTo(HOUSEKEEPING);
        assertThat(gone.status()).isEqualTo(EncounterStatus.FINISHED);
        assertThat(gone.disposition()).isEqualTo(DischargeDisposition.HOME);
        assertThat(gone.beds()) // R-ADT-6: contiguous, inside the encounter
                .containsExactly(
                        new AdmissionView.BedStay(ward.bed(1), ward.id, 1, at(0), at(1)),
                        new AdmissionView.BedStay(ward.bed(2), ward.id, 1, at(1), at(3)));
        assertThat(gone.admittedAt()).isEqualTo(at(0));
        assertThat(gone.dischargedAt()).isEqualTo(at(3));
        assertThat(gone.bed()).isNull();
        assertThat(gone.movements())
                .extracting(AdmissionView.MovementView::kind)
                .containsExactly(
                        MovementKind.ADMISSION,
                        MovementKind.TRANSFER,
                        MovementKind.DISCHARGE_ORDER,
                        MovementKind.DISCHARGE);
        assertThat(admissions.find(nurse, new FindStay(gone.id()))).isEqualTo(gone);
        assertThat(test.events(nurse.hospital()))
                .contains(
                        "encounter.started",
                        "patient.admitted",
                        "room.occupied",
                        "patient.transferred",
                        "room.released",
                        "patient.discharge.ordered",
                        "patient.discharged",
                        "encounter.finished");
    }

    @Test
    void aPatientIsAdmittedOnce() { // R-ADT-1
        var lata = ward.patient("Lata");
        var stay = ward.admit(lata, 1);

        assertThat(admissions.admit(nurse, AdmitPatient.to(ward.bed(2), lata)))
                .isEqualTo(new AlreadyAdmitted(stay.id()));
        assertThat(ward.status(2)).isEqualTo(UNOCCUPIED);
    }

    @Test
    void aBedIsGivenOnce() { // R-BED-1
        var stay = ward.admit(ward.patient("Lata"), 1);

        assertThat(admissions.admit(nurse, AdmitPatient.to(ward.bed(1), ward.patient("Mala"))))
                .isEqualTo(new BedRefusal.BedTaken(ward.bed(1), OCCUPIED, stay.id(), null));
        assertThat(ward.rows("select id from encounter where hospital_id = :hospital"))
                .hasSize(1);
    }

    @Test
    void aDirtyBedIsNotGiven() {
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        ward.discharge(stay);

        var next = AdmitPatient.to(ward.bed(1), ward.patient("Mala"));
        assertThat(admissions.admit(nurse, next))
                .isEqualTo(new BedRefusal.BedTaken(ward.bed(1), HOUSEKEEPING, null, null));
        ward.clean();
        assertThat(admissions.admit(nurse, next)).isInstanceOf(AdmitOutcome.Admitted.class);
    }

    @Test
    void aSharedBedTakesTwoAndNoThird() { // R-BED-6
        var cot = new BedTraits("MATERNITY", SexPolicy.ANY, false, 2);
        var maternity = AWard.with(test, nurse, "Maternity", 1, WardTraits.OPEN, cot);
        maternity.admit(ward.patient("Lata"), 1);
        assertThat(maternity.status(1)).isEqualTo(UNOCCUPIED);
        var baby = maternity.admit(ward.patient("Baby"), 1);

        assertThat(baby.beds().get(0).place()).isEqualTo(2);
        assertThat(maternity.status(1)).isEqualTo(OCCUPIED);
        assertThat(admissions.admit(nurse, AdmitPatient.to(maternity.bed(1), ward.patient("Mala"))))
                .isInstanceOf(BedRefusal.BedTaken.class);
    }

    @Test
    void aReservationKeepsTheBedAndEndsByItself() { // R-BED-3
        var lata = ward.patient("Lata");
        var expected = admissions.expect(nurse, ExpectPatient.at(lata, at(3)));
        var reserved = admissions.reserve(nurse, new ReserveBed(ward.bed(1), expected.id(), at(2)));
        assertThat(reserved).isInstanceOf(ReserveOutcome.Reserved.class);
        assertThat(ward.status(1)).isEqualTo(RESERVED);
        var mala = AdmitPatient.to(ward.bed(1), ward.patient("Mala"));
        assertThat(admissions.admit(nurse, mala))
                .isEqualTo(new BedRefusal.BedTaken(ward.bed(1), RESERVED, expected.id(), at(2)));

        test.clock().set(at(2)); // nothing ran in between
        assertThat(ward.status(1)).isEqualTo(UNOCCUPIED);
        assertThat(admissions.admit(nurse, mala)).isInstanceOf(AdmitOutcome.Admitted.class);
    }

    @Test
    void whoIsExpectedGetsTheBedThatIsKept() { // HL7 v2 A05, A01
        var lata = ward.patient("Lata");
        var expected = admissions.expect(nurse, ExpectPatient.at(lata, at(1)));
        admissions.reserve(nurse, new ReserveBed(ward.bed(1), expected.id(), at(2)));
        ward.later(hours(1));

        var stay = admissions
                .admit(nurse, AdmitPatient.to(ward.bed(1), lata).asPlanned(expected.id()))
                .admitted();

        assertThat(stay.id()).isEqualTo(expected.id());
        assertThat(stay.status()).isEqualTo(EncounterStatus.IN_PROGRESS);
        assertThat(stay.admittedAt()).isEqualTo(at(1));
        assertThat(ward.status(1)).isEqualTo(OCCUPIED);
    }

    @Test
    void aReservationIsLetGo() {
        var reserved = (ReserveOutcome.Reserved) admissions.reserve(nurse, new ReserveBed(ward.bed(1), null, at(2)));
        assertThat(admissions.reserve(nurse, new ReserveBed(ward.bed(1), null, at(3))))
                .isInstanceOf(ReserveOutcome.NotReserved.class);

        assertThat(admissions.release(nurse, new ReleaseBed(ward.bed(1), reserved.reservation())))
                .isTrue();
        assertThat(ward.status(1)).isEqualTo(UNOCCUPIED);
        assertThat(admissions.release(nurse, new ReleaseBed(ward.bed(1), reserved.reservation())))
                .isFalse();
    }

    @Test
    void theWardSaysWhomItTakesAndSomebodyMayOverrideIt() { // R-BED-5
        var children = AWard.with(
                test, nurse, "Children", 2, new WardTraits(SexPolicy.FEMALE, 0, 14), BedTraits.of("GENERAL"));
        var ravi = ward.patient("Ravi", AdministrativeGender.MALE, "1980-05-12");
        var command = AdmitPatient.to(children.bed(1), ravi).inClass("PRIVATE");

        assertThat(admissions.admit(nurse, command))
                .isInstanceOfSatisfying(BedRefusal.WardRefuses.class, refused -> assertThat(refused.reasons())
                        .extracting(WardPolicy.Reason::code)
                        .containsExactly("sex", "age", "bedClass"));
        var clerk = without(AdmissionPermission.OVERRIDE_WARD_POLICY);
        var anyway = command.inSpiteOfPolicy("No other bed in town");
        assertThatThrownBy(() -> admissions.admit(clerk, anyway)).isInstanceOf(NotPermittedException.class);

        var stay = admissions.admit(nurse, anyway).admitted();
        assertThat(stay.movements().get(0).overriding()).isEqualTo("No other bed in town");
    }

    @Test
    void infectionsAreKeptApart() { // v2 0116 I and K
        var isolation = new BedTraits("GENERAL", SexPolicy.ANY, true, 1);
        var infectious = AWard.with(test, nurse, "Infectious", 3, WardTraits.OPEN, isolation);
        var stay = admissions
                .admit(
                        nurse,
                        AdmitPatient.to(infectious.bed(1), ward.patient("Lata")).isolatedFor("MRSA"))
                .admitted();
        assertThat(infectious.status(2)).isEqualTo(ISOLATED);
        assertThat(infectious.status(3)).isEqualTo(UNOCCUPIED);

        assertThat(admissions.admit(nurse, AdmitPatient.to(infectious.bed(2), ward.patient("Mala"))))
                .isInstanceOf(BedRefusal.WardRefuses.class);
        assertThat(admissions.admit(
                        nurse,
                        AdmitPatient.to(infectious.bed(2), ward.patient("Asha")).isolatedFor("MRSA")))
                .isInstanceOf(AdmitOutcome.Admitted.class);
        assertThat(admissions.admit(
                        nurse,
                        AdmitPatient.to(ward.bed(1), ward.patient("Usha")).isolatedFor("MRSA")))
                .isInstanceOf(BedRefusal.WardRefuses.class);

        ward.later(hours(1));
        ward.discharge(stay);
        assertThat(infectious.status(1)).isEqualTo(CONTAMINATED); // O -> K
        infectious.clean();
        assertThat(infectious.status(1)).isEqualTo(ISOLATED);
    }

    @Test
    void theDeadAreNotAdmitted() { // R-ID-7
        var lata = ward.patient("Lata");
        var patients = test.erp().module(Records.class).patients();
        var known = patients.find(nurse, new FindPatient(lata));
        patients.amend(
                nurse,
                new AmendPatient(
                        lata,
                        known.version(),
                        new Demographics(
                                known.names(),
                                known.gender(),
                                known.birthDate(),
                                List.of(),
                                List.of(),
                                new Deceased(true, null)),
                        List.of()));

        refused("records.encounter.deceased", () -> ward.admit(lata, 1));
    }

    @Test
    void whoDiesNeedsNoOrder() {
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        refused(
                "records.admission.notOrdered",
                () -> admissions.discharge(nurse, new DischargePatient(stay.id(), stay.version())));

        var died = admissions.discharge(
                nurse, new DischargePatient(stay.id(), stay.version(), null, DischargeDisposition.EXPIRED));

        assertThat(died.disposition()).isEqualTo(DischargeDisposition.EXPIRED);
    }

    @Test
    void theBedOfSomebodyOnLeaveStaysTaken() { // HL7 v2 A21, A22
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        var away = admissions.leave(nurse, new StartLeave(stay.id(), stay.version()));
        assertThat(away.status()).isEqualTo(EncounterStatus.ONLEAVE);
        assertThat(ward.status(1)).isEqualTo(OCCUPIED);

        ward.later(hours(1));
        var back = admissions.comeBack(nurse, new EndLeave(stay.id(), away.version()));
        assertThat(back.status()).isEqualTo(EncounterStatus.IN_PROGRESS);
    }

    @Test
    void whatHappenedEarlierIsNotedAsLongAsItFitsTheHistory() { // R-ADT-7
        test.clock().set(at(30));
        var lata = ward.patient("Lata");
        var stay = admissions
                .admit(nurse, AdmitPatient.to(ward.bed(1), lata).at(at(10)))
                .admitted();
        assertThat(stay.admittedAt()).isEqualTo(at(10));

        var moved = admissions
                .transfer(nurse, new TransferPatient(stay.id(), stay.version(), ward.bed(2)).at(at(20)))
                .transferred();
        assertThat(moved.beds().get(1).from()).isEqualTo(at(20));
        assertThatThrownBy(() -> admissions.transfer(
                        nurse, new TransferPatient(stay.id(), moved.version(), ward.bed(3)).at(at(15))))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("after the last movement");
        ward.clean();
        assertThat(admissions.admit(
                        nurse,
                        AdmitPatient.to(ward.bed(1), ward.patient("Mala")).at(at(19))))
                .isInstanceOf(BedRefusal.BedTaken.class);
        assertThatThrownBy(() -> admissions.admit(
                        nurse,
                        AdmitPatient.to(ward.bed(3), ward.patient("Asha")).at(at(-30))))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("hours back");
        assertThatThrownBy(() -> admissions.admit(
                        nurse,
                        AdmitPatient.to(ward.bed(3), ward.patient("Usha")).at(at(31))))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("future");
    }

    @Test
    void nobodyIsPutWhereWorkIsPlannedBeforeTheyLeave() { // R-BED-4
        var maintenance = test.erp().module(Records.class).maintenance();
        maintenance.schedule(nurse, ScheduleMaintenance.of(ward.bed(1), at(5), at(6)));
        var lata = ward.patient("Lata");

        assertThat(admissions.admit(nurse, AdmitPatient.to(ward.bed(1), lata)))
                .isInstanceOfSatisfying(BedRefusal.BedCloses.class, closes -> assertThat(closes.at())
                        .isEqualTo(at(5)));
        assertThat(admissions.admit(nurse, AdmitPatient.to(ward.bed(1), lata).leavingAt(at(4))))
                .isInstanceOf(AdmitOutcome.Admitted.class);
    }

    @Test
    void ofTwoWhoMoveAPatientOneReadsAgain() {
        var stay = ward.admit(ward.patient("Lata"), 1);
        ward.later(hours(1));
        admissions.transfer(nurse, new TransferPatient(stay.id(), stay.version(), ward.bed(2)));

        assertThatThrownBy(
                        () -> admissions.transfer(nurse, new TransferPatient(stay.id(), stay.version(), ward.bed(3))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void theEncounterOfAStayIsLedByItOnly() {
        var stay = ward.admit(ward.patient("Lata"), 1);
        var encounters = test.erp().module(Records.class).encounters();
        var encounter = encounters.find(nurse, new FindEncounter(stay.id()));

        refused(
                "records.encounter.inpatient",
                () -> encounters.finish(nurse, new FinishEncounter(encounter.id(), encounter.version())));
    }

    @Test
    void aPermissionForAWardIsForThatWard() {
        var other = AWard.with(test, nurse, "Ward 2", 1, WardTraits.OPEN, BedTraits.of("GENERAL"));
        var everything = new HashSet<>(nurse.permissions());
        Set<Permission> ofWard = Set.of(AdmissionPermission.values());
        everything.removeAll(ofWard);
        var local = new Caller(
                nurse.hospital(),
                new StaffId(UUID.fromString("00000000-0000-0000-0000-000000000001")),
                everything,
                Map.of(ward.id, ofWard),
                false,
                nurse.purpose(),
                null,
                null,
                null,
                false);
        var lata = ward.patient("Lata");

        assertThatThrownBy(() -> admissions.admit(local, AdmitPatient.to(other.bed(1), lata)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(admissions.admit(local, AdmitPatient.to(ward.bed(1), lata)))
                .isInstanceOf(AdmitOutcome.Admitted.class);
    }

    @Test
    void keepsHospitalsApart() {
        var stay = ward.admit(ward.patient("Lata"), 1);
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> admissions.find(elsewhere, new FindStay(stay.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> admissions.discharge(elsewhere, new DischargePatient(stay.id(), stay.version())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> admissions.reserve(elsewhere, new ReserveBed(ward.bed(2), null, at(1))))
                .isInstanceOf(NotFoundException.class);
        assertThat(met(nurse, stay)).containsExactly(1, 6, 4, 1, 1, 1);
        assertThat(met(elsewhere, stay)).containsOnly(0);
    }

    /** How many rows the queries meet in the hospital of the caller. */
    private List<Integer> met(Caller caller, AdmissionView stay) {
        return test.erp().transaction(caller, () -> {
            var store = new AdmissionStore(test.erp());
            return List.of(
                    store.find(stay.id()).isPresent() ? 1 : 0,
                    store.placesOf(ward.id).size(),
                    store.beds().size(),
                    store.board(ward.id, at(0)).size(),
                    store.wardsOfOccupiedPlaces(at(0)).size(),
                    store.takenBetween(at(0), at(1)).size());
        });
    }

    private Caller without(Permission missing) {
        var some = new HashSet<>(nurse.permissions());
        some.remove(missing);
        return new Caller(nurse.hospital(), nurse.staff(), some);
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

package health.erp.records.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class LocationsTest {
    private static final UUID FIRST = new UUID(0, 0);

    private final TestErp test;
    private final AWard ward;
    private final Locations locations;
    private final Housekeeping housekeeping;
    private final Maintenance maintenance;
    private final Instant now;

    LocationsTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.now = TestErp.MORNING;
        this.ward = AWard.with(test, 3);
        this.locations = test.erp().module(Records.class).locations();
        this.housekeeping = test.erp().module(Records.class).housekeeping();
        this.maintenance = test.erp().module(Records.class).maintenance();
    }

    @Test
    void placesLieInEachOther() {
        var bed = locations.find(ward.nurse, new FindLocation(ward.bed(1)));
        var rooms = locations.list(ward.nurse, ListLocations.in(ward.id)).items();

        assertThat(bed.ward()).isEqualTo(ward.id);
        assertThat(rooms).extracting(LocationView::name).containsExactly("Room 1", "Room 2");
        assertThat(locations.list(ward.nurse, ListLocations.in(bed.inside())).items())
                .extracting(LocationView::name)
                .containsExactly("Bed 1", "Bed 2");
        assertThat(locations.list(ward.nurse, ListLocations.in(null)).items())
                .extracting(LocationView::kind)
                .containsExactly(LocationKind.SITE);
        assertThatThrownBy(() -> locations.add(ward.nurse, AddLocation.bed(ward.id, "9", BedTraits.of("GENERAL"))))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("a BED does not lie in a WARD");
        assertThatThrownBy(() -> locations.add(ward.nurse, AddLocation.room(ward.id, "Room 1")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("records.location.name"));
    }

    @Test
    void aBedKeepsItsCapacityAndMayChangeItsClass() { // R-BED-6
        var bed = locations.find(ward.nurse, new FindLocation(ward.bed(1)));
        var finer = new BedTraits("PRIVATE", SexPolicy.ANY, true, 1);

        var amended = locations.amend(ward.nurse, new AmendLocation(bed.id(), bed.version(), "Bed 1a", null, finer));

        assertThat(amended.bedTraits()).isEqualTo(finer);
        assertThatThrownBy(() -> locations.amend(
                        ward.nurse,
                        new AmendLocation(
                                bed.id(),
                                amended.version(),
                                "Bed 1a",
                                null,
                                new BedTraits("PRIVATE", SexPolicy.ANY, true, 2))))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void aBedOutOfUseIsClosedWhateverItsState() { // FHIR Location.status beside v2 0116
        var bed = locations.find(ward.nurse, new FindLocation(ward.bed(1)));

        var suspended = locations.changeStatus(
                ward.nurse, new ChangeLocationStatus(bed.id(), bed.version(), LocationStatus.SUSPENDED));
        assertThat(ward.status(1)).isEqualTo(BedStatus.CLOSED);

        test.clock().advance(Duration.ofHours(1));
        locations.changeStatus(
                ward.nurse, new ChangeLocationStatus(bed.id(), suspended.version(), LocationStatus.ACTIVE));
        assertThat(ward.status(1)).isEqualTo(BedStatus.HOUSEKEEPING); // C -> H

        ward.clean();
        assertThat(ward.status(1)).isEqualTo(BedStatus.UNOCCUPIED); // H -> U
    }

    @Test
    void anOccupiedBedStaysInUse() {
        ward.admit(ward.patient("Lata"), 1);
        var bed = locations.find(ward.nurse, new FindLocation(ward.bed(1)));

        assertThatThrownBy(() -> locations.changeStatus(
                        ward.nurse, new ChangeLocationStatus(bed.id(), bed.version(), LocationStatus.INACTIVE)))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("records.location.inUse"));
    }

    @Test
    void theCleaningGoesPointByPoint() {
        var stay = ward.admit(ward.patient("Lata"), 1);
        test.clock().advance(Duration.ofHours(1));
        ward.discharge(stay);

        var task =
                housekeeping.list(ward.nurse, ListCleanings.of(ward.id)).items().get(0);
        assertThat(task.left()).containsExactly("linen", "surfaces", "floor");
        var half = housekeeping.check(ward.nurse, new CheckCleaning(task.id(), 0, List.of("linen", "floor")));

        assertThat(half.left()).containsExactly("surfaces");
        assertThat(ward.status(1)).isEqualTo(BedStatus.HOUSEKEEPING);
        assertThatThrownBy(() -> housekeeping.check(
                        ward.nurse, new CheckCleaning(task.id(), half.version(), List.of("windows"))))
                .isInstanceOf(RuleException.class);

        housekeeping.check(ward.nurse, new CheckCleaning(task.id(), half.version(), List.of("surfaces")));
        assertThat(ward.status(1)).isEqualTo(BedStatus.UNOCCUPIED);
        assertThat(test.events(ward.nurse.hospital())).contains("room.cleaned");
    }

    @Test
    void workOnABedIsPlannedBegunAndEnded() { // R-BED-4
        var command = ScheduleMaintenance.of(ward.bed(1), now.plus(hours(2)), now.plus(hours(4)));
        var planned = scheduled(maintenance.schedule(ward.nurse, command));
        assertThat(ward.status(1)).isEqualTo(BedStatus.UNOCCUPIED);
        assertThat(maintenance.schedule(
                        ward.nurse, ScheduleMaintenance.of(ward.bed(1), now.plus(hours(3)), now.plus(hours(5)))))
                .isEqualTo(new MaintenanceOutcome.AlreadyPlanned(planned.id()));
        scheduled(maintenance.schedule(
                ward.nurse, ScheduleMaintenance.of(ward.bed(1), now.plus(hours(4)), now.plus(hours(5)))));

        test.clock().advance(hours(2));
        var begun = scheduled(maintenance.start(ward.nurse, new StartMaintenance(planned.id(), planned.version())));
        assertThat(ward.status(1)).isEqualTo(BedStatus.CLOSED);

        test.clock().advance(hours(1));
        maintenance.end(ward.nurse, new EndMaintenance(begun.id(), begun.version()));
        assertThat(ward.status(1)).isEqualTo(BedStatus.HOUSEKEEPING);
        assertThat(test.events(ward.nurse.hospital()))
                .contains("room.maintenance.scheduled", "room.maintenance.started", "room.maintenance.ended");
    }

    @Test
    void workIsNotPlannedOverAPatientWithoutSayingWhereThatOneGoes() { // R-BED-4
        var stay = ward.admit(ward.patient("Lata"), 1);
        var from = now.plus(hours(2));
        var until = now.plus(hours(4));

        assertThat(maintenance.schedule(ward.nurse, ScheduleMaintenance.of(ward.bed(1), from, until)))
                .isEqualTo(new MaintenanceOutcome.InUse(
                        List.of(new MaintenanceOutcome.Use(BedClaim.Kind.OCCUPANCY, stay.id(), now, null))));

        var relocation = new MaintenanceWindow.Relocation(stay.id(), ward.bed(2));
        var planned = scheduled(maintenance.schedule(
                ward.nurse,
                new ScheduleMaintenance(
                        ward.bed(1), from, until, MaintenanceWindow.Work.INSPECTION, List.of(relocation))));
        assertThat(planned.relocations()).containsExactly(relocation);

        test.clock().advance(hours(2));
        assertThat(maintenance.start(ward.nurse, new StartMaintenance(planned.id(), planned.version())))
                .isInstanceOf(MaintenanceOutcome.InUse.class);
        maintenance.cancel(ward.nurse, new CancelMaintenance(planned.id(), planned.version()));
        assertThat(ward.status(1)).isEqualTo(BedStatus.OCCUPIED);
    }

    @Test
    void keepsHospitalsApart() {
        var stay = ward.admit(ward.patient("Lata"), 1);
        test.clock().advance(hours(1));
        ward.discharge(stay);
        ward.clean();
        var again = ward.admit(ward.patient("Mala"), 1);
        scheduled(maintenance.schedule(
                ward.nurse, ScheduleMaintenance.of(ward.bed(2), now.plus(hours(2)), now.plus(hours(3)))));
        var other = ward.admit(ward.patient("Asha"), 3);
        test.clock().advance(hours(1));
        ward.discharge(other);
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(test.erp().transaction(ward.nurse, () -> met(again.id()))).allMatch(n -> n > 0);
        assertThat(test.erp().transaction(elsewhere, () -> met(again.id()))).containsOnly(0);
        assertThatThrownBy(() -> locations.find(elsewhere, new FindLocation(ward.bed(1))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> maintenance.schedule(
                        elsewhere, ScheduleMaintenance.of(ward.bed(1), now.plus(hours(9)), now.plus(hours(10)))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> locations.add(elsewhere, AddLocation.room(ward.id, "Theirs")))
                .isInstanceOf(NotFoundException.class);
    }

    /** How many rows each query meets in the hospital whose transaction is running. */
    private List<Integer> met(EncounterId stay) {
        var em = test.erp().session();
        var room = test.erp().session().find(Location.class, ward.bed(1));
        var inside = room == null ? ward.id : Objects.requireNonNull(room.getInside());
        var at = now.plus(hours(1));
        return List.of(
                LocationQueries_.within(em, ward.id, FIRST, 9).size(),
                LocationQueries_.sites(em, FIRST, 9).size(),
                LocationQueries_.bedsOf(em, ward.id).size(),
                new LocationStore(test.erp()).windowsOf(ward.bed(2)).size(),
                new ClaimStore(test.erp())
                        .ofBed(ward.bed(1), now.minus(hours(1)))
                        .size(),
                LocationQueries_.ofRoom(em, inside, at).size(),
                LocationQueries_.ofEncounter(em, stay).size(),
                LocationQueries_.inWard(em, ward.id, at).size(),
                (int) new HousekeepingStore(test.erp())
                        .openOf(ward.bed(3)).stream().count(),
                LocationQueries_.openIn(em, ward.id, FIRST, 9).size());
    }

    private static MaintenanceView scheduled(MaintenanceOutcome outcome) {
        assertThat(outcome).isInstanceOf(MaintenanceOutcome.Scheduled.class);
        return ((MaintenanceOutcome.Scheduled) outcome).window();
    }

    private static Duration hours(int n) {
        return Duration.ofHours(n);
    }
}

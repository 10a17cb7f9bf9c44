package health.erp.records.admission;

import static health.erp.records.admission.AdmissionPermission.READ_WARD;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.LocationId;
import health.erp.records.encounter.Encounter;
import health.erp.records.encounter.EncounterStatus;
import health.erp.records.location.BedClaim;
import health.erp.records.location.BedStatus;
import health.erp.records.location.HousekeepingTask;
import health.erp.records.location.Location;
import health.erp.records.location.LocationKind;
import health.erp.records.location.LocationStatus;
import health.erp.records.location.MaintenanceWindow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows how the beds of a ward stand: the same four questions, however many beds it has. */
public final class BedBoard {
    private final Erp erp;
    private final AdmissionStore stays;

    public BedBoard(Erp erp) {
        this.erp = erp;
        this.stays = new AdmissionStore(erp);
    }

    public BedBoardView board(Caller caller, BoardOfWard query) {
        return erp.read(caller, READ_WARD, query, () -> {
            var ward = query.ward();
            erp.requirePermission(caller, READ_WARD, ward);
            var places = stays.placesOf(ward);
            if (places.isEmpty()) {
                throw new NotFoundException("ward with beds", ward);
            }
            var state = new State(
                    places.stream().collect(toMap(Location::getId, Function.identity())),
                    stays.board(ward, erp.now()),
                    stays.cleaning(ward),
                    stays.windows(ward));
            if (query.names()) {
                state.rows.stream()
                        .map(BoardRow::encounter)
                        .filter(Objects::nonNull)
                        .forEach(e -> erp.discloses(e.getPatient()));
            }
            var beds = places.stream()
                    .filter(p -> p.getKind() == LocationKind.BED)
                    .map(b -> state.bed(b, query.names()))
                    .toList();
            return new BedBoardView(ward, erp.now(), beds);
        });
    }

    /** Everything that was asked. */
    private record State(
            Map<LocationId, Location> places,
            List<BoardRow> rows,
            List<HousekeepingTask> cleaning,
            List<MaintenanceWindow> windows) {

        BedBoardView.Bed bed(Location bed, boolean names) {
            var mine = of(bed.getId());
            var room = Objects.requireNonNull(places.get(Objects.requireNonNull(bed.getInside())));
            var cohort = cohort(room.getId());
            return new BedBoardView.Bed(
                    bed.getId(),
                    bed.getName(),
                    room.getName(),
                    Objects.requireNonNull(bed.getBedTraits()),
                    status(bed, mine, cohort),
                    cohort,
                    mine.stream()
                            .filter(r -> r.claim().getKind() == BedClaim.Kind.OCCUPANCY)
                            .map(r -> occupant(r, names))
                            .toList(),
                    mine.stream()
                            .filter(r -> r.claim().getKind() == BedClaim.Kind.RESERVATION)
                            .map(r -> r.claim().getEndsAt())
                            .findFirst()
                            .orElse(null),
                    windows.stream()
                            .filter(w -> w.getBed().equals(bed.getId()))
                            .map(MaintenanceWindow::getStartsAt)
                            .findFirst()
                            .orElse(null));
        }

        private BedStatus status(Location bed, List<BoardRow> mine, @Nullable String cohort) {
            var taken = mine.stream().collect(groupingBy(r -> r.claim().getKind()));
            var occupied =
                    taken.getOrDefault(BedClaim.Kind.OCCUPANCY, List.of()).size();
            var kept = taken.getOrDefault(BedClaim.Kind.RESERVATION, List.of()).size();
            var stage = cleaning.stream()
                    .filter(t -> t.getBed().equals(bed.getId()))
                    .map(HousekeepingTask::getStage)
                    .findFirst();
            return BedStatus.of(
                    bed.getStatus() != LocationStatus.ACTIVE || taken.containsKey(BedClaim.Kind.CLOSURE),
                    Objects.requireNonNull(bed.getBedTraits()).capacity() - occupied,
                    kept,
                    stage.orElse(null),
                    cohort != null);
        }

        private @Nullable String cohort(LocationId room) {
            return rows.stream()
                    .map(BoardRow::claim)
                    .filter(c -> c.getCohort() != null)
                    .filter(c -> room.equals(
                            Objects.requireNonNull(places.get(c.getBed())).getInside()))
                    .map(BedClaim::getCohort)
                    .findFirst()
                    .orElse(null);
        }

        private List<BoardRow> of(LocationId bed) {
            return rows.stream().filter(r -> r.claim().getBed().equals(bed)).toList();
        }

        private static BedBoardView.Occupant occupant(BoardRow row, boolean names) {
            var claim = row.claim();
            var encounter = Objects.requireNonNull(row.encounter());
            var admission = row.admission();
            return new BedBoardView.Occupant(
                    encounter.getId(),
                    names ? encounter.getPatient() : null,
                    names ? row.name() : null,
                    claim.getPlace(),
                    claim.getStartsAt(),
                    claim.getExpectedUntil(),
                    isOnLeave(encounter),
                    admission != null && admission.getDischargeOrderedAt() != null);
        }

        private static boolean isOnLeave(Encounter encounter) {
            return encounter.getStatus() == EncounterStatus.ONLEAVE;
        }
    }
}

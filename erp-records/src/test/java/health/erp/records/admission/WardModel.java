package health.erp.records.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ErpException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.Records;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.location.BedStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ward as a nurse would keep it on paper, beside the real one: each step is done in both, and both must agree. */
final class WardModel {
    static final int BEDS = 3;
    static final int PATIENTS = 3;

    private final AWard ward;
    private final List<PatientId> patients;
    private final List<Page> pages = new ArrayList<>();
    private final Set<Integer> dirty = new HashSet<>();

    WardModel(TestErp test) {
        this.ward = AWard.with(test, BEDS);
        this.patients = IntStream.range(0, PATIENTS)
                .mapToObj(i -> ward.patient("Lata" + i))
                .toList();
    }

    void admit(int patient, int bed) {
        tick();
        var outcome = ward.admissions().admit(ward.nurse, AdmitPatient.to(ward.bed(bed), patients.get(patient)));
        var open = openPage(patient);
        if (open != null) {
            assertThat(outcome).isEqualTo(new AlreadyAdmitted(open.id));
        } else if (isFit(bed, ward.now())) {
            var stay = outcome.admitted();
            var page = new Page(patient, stay.id(), stay.version());
            page.moves.add(new Move(MovementKind.ADMISSION, ward.now(), bed));
            pages.add(page);
        } else {
            assertThat(outcome).isInstanceOf(BedRefusal.BedTaken.class);
        }
    }

    void transfer(int which, int bed) {
        tick();
        var page = page(which);
        if (page == null || (page.isHere() && page.bed() == bed)) {
            return;
        }
        var command = new TransferPatient(page.id, page.version, ward.bed(bed));
        if (!page.isHere()) {
            refused(() -> ward.admissions().transfer(ward.nurse, command));
            return;
        }
        var outcome = ward.admissions().transfer(ward.nurse, command);
        if (isFit(bed, ward.now())) {
            page.version = outcome.transferred().version();
            dirty.add(page.bed());
            page.moves.add(new Move(MovementKind.TRANSFER, ward.now(), bed));
        } else {
            assertThat(outcome).isInstanceOf(BedRefusal.BedTaken.class);
        }
    }

    void leave(int which) {
        tick();
        var page = page(which);
        if (page == null) {
            return;
        }
        var command = new StartLeave(page.id, page.version);
        if (page.isHere() && !page.isAway()) {
            page.version = ward.admissions().leave(ward.nurse, command).version();
            page.moves.add(new Move(MovementKind.LEAVE, ward.now(), 0));
        } else {
            refused(() -> ward.admissions().leave(ward.nurse, command));
        }
    }

    void comeBack(int which) {
        tick();
        var page = page(which);
        if (page == null) {
            return;
        }
        var command = new EndLeave(page.id, page.version);
        if (page.isHere() && page.isAway()) {
            page.version = ward.admissions().comeBack(ward.nurse, command).version();
            page.moves.add(new Move(MovementKind.RETURN, ward.now(), 0));
        } else {
            refused(() -> ward.admissions().comeBack(ward.nurse, command));
        }
    }

    void discharge(int which) {
        tick();
        var page = page(which);
        if (page == null) {
            return;
        }
        var command = new DischargePatient(page.id, page.version, null, DischargeDisposition.AADVICE);
        if (page.isHere()) {
            page.version = ward.admissions().discharge(ward.nurse, command).version();
            dirty.add(page.bed());
            page.moves.add(new Move(MovementKind.DISCHARGE, ward.now(), 0));
        } else {
            refused(() -> ward.admissions().discharge(ward.nurse, command));
        }
    }

    void cancel(int which, MovementKind kind) {
        tick();
        var page = page(which);
        if (page == null) {
            return;
        }
        var command = new CancelMovement(page.id, page.version, kind, "Mistake");
        if (page.last() != kind) {
            refused(() -> ward.cancellations().cancel(ward.nurse, command));
            return;
        }
        page.version = ward.cancellations().cancel(ward.nurse, command).version();
        page.takeBack();
    }

    void cancelTransfer(int which, int instead) {
        tick();
        var page = page(which);
        if (page == null) {
            return;
        }
        var command = new CancelTransfer(page.id, page.version, "Mistake", bedOrNone(instead));
        if (page.last() != MovementKind.TRANSFER) {
            refused(() -> ward.cancellations().cancelTransfer(ward.nurse, command));
            return;
        }
        var since = page.lastMove().at;
        var previous = page.bedBefore();
        restored(page, previous, since, instead, ward.cancellations().cancelTransfer(ward.nurse, command));
    }

    void cancelDischarge(int which, int instead) {
        tick();
        var page = page(which);
        if (page == null) {
            return;
        }
        var command = new CancelDischarge(page.id, page.version, "Mistake", bedOrNone(instead));
        if (page.last() != MovementKind.DISCHARGE) {
            refused(() -> ward.cancellations().cancelDischarge(ward.nurse, command));
            return;
        }
        var since = page.lastMove().at;
        var outcome = ward.cancellations().cancelDischarge(ward.nurse, command);
        var later = pages.stream()
                .filter(p -> p.patient == page.patient && p != page)
                .filter(p -> p.lines().anyMatch(l -> l.isAfter(since)))
                .toList();
        if (!later.isEmpty()) {
            assertThat(outcome).isInstanceOf(AlreadyAdmitted.class);
            return;
        }
        restored(page, page.bed(), since, instead, outcome);
    }

    void clean() {
        tick();
        ward.clean();
        dirty.clear();
    }

    /** Whatever is asked of the ward, it answers as the paper does. */
    void agrees() {
        var board = ward.test.erp().module(Records.class).bedBoard().board(ward.nurse, new BoardOfWard(ward.id, false));
        for (int bed = 1; bed <= BEDS; bed++) {
            var shown = board.beds().get(bed - 1);
            var here = lying(bed, ward.now());
            assertThat(shown.occupants().stream().map(BedBoardView.Occupant::stay))
                    .as("in bed %d", bed)
                    .containsExactlyElementsOf(here.stream().map(p -> p.id).toList());
            assertThat(here.size()).as("in bed %d", bed).isLessThanOrEqualTo(1); // R-BED-1
            assertThat(shown.status())
                    .isEqualTo(
                            !here.isEmpty()
                                    ? BedStatus.OCCUPIED
                                    : dirty.contains(bed) ? BedStatus.HOUSEKEEPING : BedStatus.UNOCCUPIED);
        }
        for (var page : pages) {
            var stay = ward.admissions().find(ward.nurse, new FindStay(page.id));
            assertThat(stay.beds().stream().map(b -> new Line(number(b.bed()), b.from(), b.until())))
                    .containsExactlyElementsOf(page.lines().toList()); // R-ADT-6
        }
    }

    /** At any moment that is past, too. R-BED-7 */
    void agreesOn(int minutesAgo) {
        var at = ward.now().minus(Duration.ofMinutes(minutesAgo));
        var census = ward.test.erp().module(Records.class).wardStatistics().census(ward.nurse, new CensusAt(at));
        var counted =
                IntStream.rangeClosed(1, BEDS).map(bed -> lying(bed, at).size()).sum();
        assertThat(census.hospital()).isEqualTo(counted);
    }

    private void restored(Page page, int previous, Instant since, int instead, RestoreOutcome outcome) {
        var wrong = page.lastMove();
        var wantsPrevious = instead == 0 || instead == previous;
        var isTransfer = wrong.kind == MovementKind.TRANSFER;
        if (wantsPrevious && isFree(previous, since)) {
            page.version = outcome.restored().version();
            page.takeBack();
            dirty.remove(previous);
        } else if (wantsPrevious) {
            assertThat(outcome).isInstanceOfSatisfying(RestoreOutcome.PreviousBedUnavailable.class, gone -> assertThat(
                            gone.choices())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, BEDS)
                            .filter(b -> b != previous && isFit(b, since))
                            .mapToObj(ward::bed)
                            .toList()));
        } else if (isFit(instead, since)) {
            page.version = outcome.restored().version();
            page.takeBack();
            page.moves.add(new Move(MovementKind.TRANSFER, since, instead));
        } else {
            assertThat(outcome).as("after %s", isTransfer).isInstanceOf(BedRefusal.BedTaken.class);
        }
    }

    private void tick() {
        ward.later(Duration.ofMinutes(1));
    }

    private boolean isFit(int bed, Instant from) {
        return isFree(bed, from)
                && !dirty.contains(bed)
                && lying(bed, ward.now()).isEmpty();
    }

    private boolean isFree(int bed, Instant from) {
        return pages.stream().flatMap(Page::lines).noneMatch(l -> l.bed == bed && l.isAfter(from));
    }

    private List<Page> lying(int bed, Instant at) {
        return pages.stream()
                .filter(p -> p.lines().anyMatch(l -> l.bed == bed && l.covers(at)))
                .toList();
    }

    private @Nullable Page openPage(int patient) {
        return pages.stream()
                .filter(p -> p.patient == patient && p.isHere())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Page page(int which) {
        return pages.isEmpty() ? null : pages.get(which % pages.size());
    }

    private @Nullable LocationId bedOrNone(int bed) {
        return bed == 0 ? null : ward.bed(bed);
    }

    private int number(LocationId bed) {
        return ward.beds.indexOf(bed) + 1;
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(ErpException.class);
    }

    /** What happened and stands; bed 0 where none is meant. */
    private record Move(MovementKind kind, Instant at, int bed) {}

    /** Some time in a bed. */
    private record Line(int bed, Instant from, @Nullable Instant until) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }

        /** Goes on after that moment. */
        boolean isAfter(Instant moment) {
            return until == null || until.isAfter(moment);
        }
    }

    /** One stay on paper. */
    private static final class Page {
        private final int patient;
        private final EncounterId id;
        private final List<Move> moves = new ArrayList<>();
        private int version;

        Page(int patient, EncounterId id, int version) {
            this.patient = patient;
            this.id = id;
            this.version = version;
        }

        @Nullable
        MovementKind last() {
            return moves.isEmpty() ? null : lastMove().kind;
        }

        Move lastMove() {
            return moves.get(moves.size() - 1);
        }

        void takeBack() {
            moves.remove(moves.size() - 1);
        }

        boolean isHere() {
            return !moves.isEmpty() && last() != MovementKind.DISCHARGE;
        }

        boolean isAway() {
            var away = false;
            for (var move : moves) {
                away = move.kind == MovementKind.LEAVE || (away && move.kind != MovementKind.RETURN);
            }
            return away;
        }

        int bed() {
            var beds = moves.stream().filter(m -> m.bed > 0).toList();
            return beds.get(beds.size() - 1).bed;
        }

        int bedBefore() {
            var beds = moves.stream().filter(m -> m.bed > 0).toList();
            return beds.get(beds.size() - 2).bed;
        }

        Stream<Line> lines() {
            var lines = new ArrayList<Line>();
            for (var move : moves) {
                if (!lines.isEmpty() && (move.bed > 0 || move.kind == MovementKind.DISCHARGE)) {
                    var open = lines.remove(lines.size() - 1);
                    lines.add(new Line(open.bed, open.from, move.at));
                }
                if (move.bed > 0) {
                    lines.add(new Line(move.bed, move.at, null));
                }
            }
            return lines.stream();
        }
    }
}

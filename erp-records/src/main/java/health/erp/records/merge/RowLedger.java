package health.erp.records.merge;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import health.erp.core.PatientReference;
import health.erp.core.PatientRow;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.PatientRows;
import health.erp.records.merge.MergePreview.RowCount;
import health.erp.records.merge.MergeStore.Written;
import health.erp.records.merge.UnmergeView.ReturningRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Moves the rows of all modules from one record to another and back, and writes down whose they were. */
final class RowLedger {
    private final PatientRows rows;
    private final MergeStore merges;

    RowLedger(PatientRows rows, MergeStore merges) {
        this.rows = rows;
        this.merges = merges;
    }

    /** Rows of a merge that others wrote down as those of another record: they are neither of the two's. */
    record OtherSide(MergeId merge, PatientId owner) {}

    List<RowCount> counts(PatientId patient) {
        return rows.moving().stream()
                .map(r -> new RowCount(r.name(), rows.count(r, patient)))
                .filter(c -> c.rows() > 0)
                .toList();
    }

    /** Gives all rows of the retired record to the survivor. */
    void merge(PatientMerge merge) {
        var isKnown = merges.tookPart(merge.getRetired());
        for (var reference : rows.moving()) {
            var theirs = rows.held(reference, merge.getRetired());
            var own = rows.held(reference, merge.getSurvivor());
            var ids = ids(theirs);
            rows.move(reference, ids, merge.getRetired(), merge.getSurvivor());
            if (isKnown && rows.countsVersions(reference)) {
                merges.countMove(ids, reference.name(), merge.getId());
            }
            var counted = rows.countsVersions(reference) ? 1 : 0;
            merges.write(Stream.concat(
                            theirs.stream().map(r -> written(merge, reference, r, merge.getRetired(), counted)),
                            own.stream().map(r -> written(merge, reference, r, merge.getSurvivor(), 0)))
                    .toList());
        }
    }

    /** Gives what was written for the retired record after it was replaced to the one in its place; answers how much. */
    int gather(PatientMerge merge, PatientId holder) {
        var gathered = 0;
        for (var reference : rows.moving()) {
            var late = rows.held(reference, merge.getRetired());
            if (!late.isEmpty()) {
                gathered += rows.move(reference, ids(late), merge.getRetired(), holder);
                var counted = rows.countsVersions(reference) ? 1 : 0;
                var known = merges.written(merge.getId(), reference.name()).stream()
                        .map(Written::row)
                        .collect(toSet());
                merges.write(late.stream()
                        .filter(row -> !known.contains(row.id()))
                        .map(row -> written(merge, reference, row, merge.getRetired(), counted))
                        .toList());
            }
        }
        return gathered;
    }

    /**
     * What would go back to the retired record, and what was written since. R-UNM-1
     *
     * @param held whether it is about to be done, so that nobody may change a row meanwhile
     */
    UnmergeRows plan(PatientMerge merge, PatientId holder, List<OtherSide> others, boolean held) {
        var returning = new ArrayList<ReturningRows>();
        var undecided = new ArrayList<MergedRowKey>();
        for (var reference : rows.moving()) {
            var now = (held ? rows.held(reference, holder) : rows.of(reference, holder))
                    .stream().collect(toMap(PatientRow::id, PatientRow::version, (one, other) -> one));
            var written = merges.written(merge.getId(), reference.name());
            var strangers = strangers(reference, others);
            var back = returning(merge, reference, written, now, strangers);
            if (!back.rows().isEmpty() || back.elsewhere() > 0) {
                returning.add(back);
            }
            var known = written.stream().map(Written::row).collect(toSet());
            now.keySet().stream()
                    .filter(row -> !known.contains(row) && !strangers.contains(row))
                    .sorted()
                    .forEach(row -> undecided.add(new MergedRowKey(reference.name(), row)));
        }
        return new UnmergeRows(returning, undecided);
    }

    /** Gives these rows back to the retired record. */
    void unmerge(PatientMerge merge, PatientId holder, Map<String, List<UUID>> returned) {
        for (var reference : rows.moving()) {
            var ids = returned.getOrDefault(reference.name(), List.of());
            rows.move(reference, ids, holder, merge.getRetired());
            if (rows.countsVersions(reference)) {
                merges.countMove(ids, reference.name(), merge.getId());
            }
        }
    }

    private ReturningRows returning(
            PatientMerge merge,
            PatientReference reference,
            List<Written> written,
            Map<UUID, Integer> now,
            Set<UUID> strangers) {
        var theirs = written.stream()
                .filter(w -> w.owner().equals(merge.getRetired().value()))
                .toList();
        var here = theirs.stream()
                .filter(w -> now.containsKey(w.row()) && !strangers.contains(w.row()))
                .toList();
        var changed = here.stream()
                .filter(w -> !Objects.equals(now.get(w.row()), w.version()))
                .map(Written::row)
                .toList();
        var ids = here.stream().map(Written::row).toList();
        return new ReturningRows(reference.name(), ids, changed, theirs.size() - ids.size());
    }

    private Set<UUID> strangers(PatientReference reference, List<OtherSide> others) {
        var strangers = new HashSet<UUID>();
        for (var other : others) {
            merges.written(other.merge(), reference.name()).stream()
                    .filter(w -> w.owner().equals(other.owner().value()))
                    .forEach(w -> strangers.add(w.row()));
        }
        return strangers;
    }

    private static MergedRow written(
            PatientMerge merge, PatientReference reference, PatientRow row, PatientId owner, int counted) {
        return new MergedRow(merge.getId(), reference.name(), row.id(), owner, row.version() + counted);
    }

    private static List<UUID> ids(List<PatientRow> rows) {
        return rows.stream().map(PatientRow::id).toList();
    }

    /** Of all kinds. */
    record UnmergeRows(List<ReturningRows> returning, List<MergedRowKey> undecided) {}
}

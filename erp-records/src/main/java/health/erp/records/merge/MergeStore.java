package health.erp.records.merge;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds and keeps the ledger. */
final class MergeStore extends Store<PatientMerge, MergeId> {
    private static final int AT_ONCE = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    MergeStore(Erp erp) {
        super(erp, PatientMerge.class);
    }

    /** A row as it was written down. */
    record Written(UUID row, UUID owner, int version) {}

    /** The merge, which nobody else undoes before this transaction ends. */
    PatientMerge held(MergeId id) {
        var found = em().find(PatientMerge.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("patient merge", id);
        }
        return found;
    }

    Optional<PatientMerge> standing(PatientId retired) {
        return MergeQueries_.standing(em(), retired).stream().findFirst();
    }

    List<PatientMerge> later(PatientId survivor, int version) {
        return MergeQueries_.later(em(), survivor, version);
    }

    boolean tookPart(PatientId patient) {
        return MergeQueries_.partIn(em(), patient) > 0;
    }

    /** All that this record is in the place of, over however many merges. */
    Set<PatientId> followers(PatientId patient) {
        var all = new LinkedHashSet<PatientId>();
        var next = List.of(patient);
        while (!next.isEmpty()) {
            next = MergeQueries_.replacedBy(em(), next);
            all.addAll(next);
        }
        return all;
    }

    Page<PatientMerge, MergeId> of(ListMerges query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(
                MergeQueries_.of(em(), query.patient(), after, query.size() + 1), query.size(), PatientMerge::getId);
    }

    List<Written> written(MergeId merge, String reference) {
        return MergeQueries_.written(em(), merge.value(), reference);
    }

    /** Once written they are forgotten: there may be many thousands. */
    void write(List<MergedRow> rows) {
        for (var some : inParts(rows)) {
            some.forEach(em()::persist);
            em().flush();
            some.forEach(em()::detach);
        }
    }

    /** These rows have moved, which all other merges that know of them take note of. */
    void countMove(List<UUID> rows, String reference, MergeId but) {
        for (var some : inParts(rows)) {
            MergeQueries_.countMove(em(), some, reference, but.value());
        }
    }

    private static <T> List<List<T>> inParts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}

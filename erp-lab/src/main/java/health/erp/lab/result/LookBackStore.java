package health.erp.lab.result;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import health.erp.lab.reagent.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps look-backs, and finds the results they are about. */
final class LookBackStore extends Store<LookBack, LookBackId> {
    private static final UUID FIRST = new UUID(0, 0);

    LookBackStore(Erp erp) {
        super(erp, LookBack.class);
    }

    Page<LookBack, LookBackId> open(ListLookBacks query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(LookBackQueries_.open(em(), after, query.size() + 1), query.size(), LookBack::getId);
    }

    boolean isAsked(LookBack lookBack) {
        return !LookBackQueries_.asking(em(), lookBack.getQuestion()).isEmpty();
    }

    /** Those that are out. */
    List<RunRow> doubtful(LookBack lookBack, @Nullable RunId last, int size) {
        var after = last == null ? FIRST : last.value();
        var lot = lookBack.getLot();
        if (lot != null) {
            return LookBackQueries_.measuredWith(em(), lot, after, size);
        }
        var since = lookBack.getDoubtfulSince();
        return LookBackQueries_.measured(
                em(),
                lookBack.getInstrument(),
                Objects.requireNonNull(lookBack.getTest()).value(),
                since == null ? Instant.EPOCH : since,
                lookBack.getBegunAt(),
                after,
                size);
    }
}

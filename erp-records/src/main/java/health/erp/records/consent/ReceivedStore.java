package health.erp.records.consent;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds and keeps what was received. */
final class ReceivedStore extends Store<ReceivedRecord, ReceivedId> {
    private static final UUID FIRST = new UUID(0, 0);

    ReceivedStore(Erp erp) {
        super(erp, ReceivedRecord.class);
    }

    Page<ReceivedRecord, ReceivedId> due(DueErasures query, Instant now) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(ConsentQueries_.due(em(), now, after, query.size() + 1), query.size(), ReceivedRecord::getId);
    }

    List<ReceivedRecord> waiting(ConsentId consent) {
        return ConsentQueries_.waiting(em(), consent);
    }
}

package health.erp.lab.quality;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.UUID;

/** Finds and keeps instruments. */
final class InstrumentStore extends Store<Instrument, InstrumentId> {
    private static final UUID FIRST = new UUID(0, 0);

    InstrumentStore(Erp erp) {
        super(erp, Instrument.class);
    }

    Page<Instrument, InstrumentId> list(ListInstruments query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(InstrumentQueries_.list(em(), after, query.size() + 1), query.size(), Instrument::getId);
    }
}

package health.erp.lab.quality;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.UUID;

/** Finds and keeps lots of controls. */
final class ControlLotStore extends Store<ControlLot, ControlLotId> {
    private static final UUID LAST = new UUID(-1, -1);

    ControlLotStore(Erp erp) {
        super(erp, ControlLot.class);
    }

    Page<ControlLot, ControlLotId> list(ListControlLots query) {
        var before = query.after() == null ? LAST : query.after().value();
        var rows = MaterialQueries_.lots(em(), query.material(), before, query.size() + 1);
        return Page.of(rows, query.size(), ControlLot::getId);
    }
}

package health.erp.tenancy.move;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Store;
import health.erp.core.place.Place;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps moves. */
final class MoveStore extends Store<Move, MoveId> {
    private static final UUID FIRST = new UUID(0, 0);

    MoveStore(Erp erp) {
        super(erp, Move.class);
    }

    Page<Move, MoveId> list(ListMoves query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(MoveQueries_.list(em(), query.hospital(), after, query.size() + 1), query.size(), Move::getId);
    }

    Optional<Move> untidied(HospitalId moved, Place place) {
        return MoveQueries_.untidied(em(), moved, place.toString()).stream().findFirst();
    }
}

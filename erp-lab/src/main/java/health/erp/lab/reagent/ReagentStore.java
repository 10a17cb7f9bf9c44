package health.erp.lab.reagent;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.ItemId;
import health.erp.core.jpa.Store;
import health.erp.lab.quality.InstrumentId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds and keeps lots of reagents, and the ledger of what was taken of them. */
final class ReagentStore extends Store<ReagentLot, ReagentLotId> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    ReagentStore(Erp erp) {
        super(erp, ReagentLot.class);
    }

    ReagentLot lock(ReagentLotId id) {
        var found = em().find(ReagentLot.class, id, PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("reagent lot", id);
        }
        return found;
    }

    /**
     * What stands on the instrument of these reagents, and what is said to have been used; runs take one after the other.
     * Locked as well: MariaDB shows a transaction the rows as they were when it first looked, unless it asks for the right to
     * change them.
     */
    List<ReagentLot> lock(InstrumentId instrument, Set<ItemId> items, Set<ReagentLotId> wanted) {
        return em().createQuery(
                        "select l from ReagentLot l where l.instrument = :instrument and l.item.value in :items"
                                + " and (l.status in :statuses or l.id.value in :wanted) order by l.id.value",
                        ReagentLot.class)
                .setParameter("instrument", instrument)
                .setParameter("items", items.stream().map(ItemId::value).toList())
                .setParameter("wanted", wanted.stream().map(ReagentLotId::value).toList())
                .setParameter(
                        "statuses",
                        Set.of(
                                ReagentStatus.PENDING,
                                ReagentStatus.ACCEPTED,
                                ReagentStatus.OPEN,
                                ReagentStatus.RECALLED))
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<ReagentLot> lock(ItemId item, String number) {
        return em().createQuery(
                        "select l from ReagentLot l where l.item = :item and l.number = :number order by l.id.value",
                        ReagentLot.class)
                .setParameter("item", item)
                .setParameter("number", number)
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
    }

    Page<ReagentLot, ReagentLotId> list(ListReagentLots query) {
        var before = query.after() == null ? LAST : query.after().value();
        var rows = ReagentQueries_.lots(em(), query.instrument(), query.thereOnly(), before, query.size() + 1);
        return Page.of(rows, query.size(), ReagentLot::getId);
    }

    void add(ReagentUse use) {
        em().persist(use);
    }

    List<ReagentUse> ofRun(RunId run) {
        return ReagentQueries_.ofRun(em(), run);
    }

    Page<ReagentUse, ReagentUseId> ofLot(ListUsesOfLot query) {
        var after = query.after() == null ? FIRST : query.after().value();
        var rows = ReagentQueries_.ofLot(em(), query.item(), query.number(), after, query.size() + 1);
        return Page.of(rows, query.size(), ReagentUse::getId);
    }
}

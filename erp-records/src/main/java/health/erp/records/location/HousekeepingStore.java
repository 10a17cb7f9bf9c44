package health.erp.records.location;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.LocationId;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps cleanings. */
final class HousekeepingStore extends Store<HousekeepingTask, UUID> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int ALL = 10_000;

    HousekeepingStore(Erp erp) {
        super(erp, HousekeepingTask.class);
    }

    Optional<HousekeepingTask> openOf(LocationId bed) {
        return em().createQuery(
                        "select t from HousekeepingTask t where t.bed = :bed and t.pending = true",
                        HousekeepingTask.class)
                .setParameter("bed", bed)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE) // see ClaimStore
                .getResultStream()
                .findFirst();
    }

    List<HousekeepingTask> openIn(LocationId ward) {
        return LocationQueries_.openIn(em(), ward, FIRST, ALL);
    }

    Page<HousekeepingTask, UUID> open(ListCleanings query) {
        var after = query.after() == null ? FIRST : query.after();
        return Page.of(
                LocationQueries_.openIn(em(), query.ward(), after, query.size() + 1),
                query.size(),
                HousekeepingTask::getId);
    }
}

package health.erp.records.location;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.LocationId;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Finds and keeps places. */
final class LocationStore extends Store<Location, LocationId> {
    private static final UUID FIRST = new UUID(0, 0);

    LocationStore(Erp erp) {
        super(erp, Location.class);
    }

    /** Nobody else gets it like this until the transaction ends. R-BED-1 */
    Location locked(LocationId id) {
        var found = em().find(Location.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("location", id);
        }
        return found;
    }

    Page<Location, LocationId> list(ListLocations query) {
        var after = query.after() == null ? FIRST : query.after().value();
        var found = query.inside() == null
                ? LocationQueries_.sites(em(), after, query.size() + 1)
                : LocationQueries_.within(em(), query.inside(), after, query.size() + 1);
        return Page.of(found, query.size(), Location::getId);
    }

    List<Location> bedsOf(LocationId ward) {
        return LocationQueries_.bedsOf(em(), ward);
    }

    List<MaintenanceWindow> windowsOf(LocationId bed) {
        return em().createQuery(
                        "select w from MaintenanceWindow w where w.bed = :bed and w.live = true order by w.startsAt",
                        MaintenanceWindow.class)
                .setParameter("bed", bed)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE) // see ClaimStore
                .getResultList();
    }
}

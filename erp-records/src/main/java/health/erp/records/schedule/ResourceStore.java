package health.erp.records.schedule;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps resources. */
final class ResourceStore extends Store<BookableResource, ResourceId> {
    private static final UUID FIRST = new UUID(0, 0);

    ResourceStore(Erp erp) {
        super(erp, BookableResource.class);
    }

    /** Waits for the bookings under way; those to come wait for this transaction. R-APT-14 */
    BookableResource locked(ResourceId id) {
        var found = em().find(BookableResource.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("resource", id);
        }
        return found;
    }

    /** Every resource of the hospital, in the order bookings lock them too. R-APT-4 */
    void lockAll() {
        ScheduleQueries_.all(em()).forEach(this::locked);
    }

    Optional<BookableResource> ofStaff(StaffId staff) {
        return ScheduleQueries_.ofStaff(em(), staff.value()).stream().findFirst();
    }

    Page<BookableResource, ResourceId> list(ListResources query) {
        var found = ScheduleQueries_.resources(
                em(),
                query.kind() == null ? List.of(ResourceKind.values()) : List.of(query.kind()),
                query.retiredToo(),
                query.after() == null ? FIRST : query.after().value(),
                query.size() + 1);
        return Page.of(found, query.size(), BookableResource::getId);
    }
}

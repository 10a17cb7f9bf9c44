package health.erp.records.waiting;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceOffer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds and keeps wishes. */
final class WaitingStore extends Store<WaitingEntry, WaitingEntryId> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 200;

    WaitingStore(Erp erp) {
        super(erp, WaitingEntry.class);
    }

    void requireService(ServiceId service) {
        if (em().find(ServiceOffer.class, service) == null) {
            throw new NotFoundException("service", service);
        }
    }

    Page<WaitingEntry, WaitingEntryId> list(ListWaiting query) {
        var rank = query.after() == null
                ? -1
                : require(query.after()).getPriority().rank();
        var after = query.after() == null ? FIRST : query.after().value();
        var found = WaitingQueries_.waiting(em(), query.service(), rank, after, query.size() + 1);
        return Page.of(found, query.size(), WaitingEntry::getId);
    }

    /** Read on until there are enough: what suits is not all told by columns. */
    List<WaitingEntry> suited(WhomItSuits query, ZoneId zone) {
        var day = query.span().start().atZone(zone).toLocalDate();
        var suited = new ArrayList<WaitingEntry>();
        var rank = -1;
        var after = FIRST;
        while (true) {
            var found = WaitingQueries_.free(em(), query.service(), day, WaitingStatus.WAITING, rank, after, AT_ONCE);
            found.stream()
                    .filter(w -> w.suits(query.resource(), query.span(), zone))
                    .forEach(suited::add);
            if (found.size() < AT_ONCE || suited.size() >= query.size()) {
                return suited.subList(0, Math.min(suited.size(), query.size()));
            }
            var last = found.get(found.size() - 1);
            rank = last.getPriority().rank();
            after = last.getId().value();
        }
    }

    List<WaitingEntryId> waitingTwice(PatientId stays, PatientId goes) {
        return WaitingQueries_.waitingTwice(em(), stays, goes);
    }
}

package health.erp.records.queue;

import static health.erp.records.queue.QueueTokenStatus.WAITING;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import health.erp.records.schedule.BookableResource;
import health.erp.records.schedule.ResourceId;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds and keeps numbers. */
final class QueueTokenStore extends Store<QueueToken, QueueTokenId> {
    QueueTokenStore(Erp erp) {
        super(erp, QueueToken.class);
    }

    /** Numbers of a queue are given out, and called, one after the other. */
    void lock(ResourceId resource) {
        if (em().find(BookableResource.class, resource, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFoundException("resource", resource);
        }
    }

    int lastNumber(ResourceId resource, LocalDate day) {
        return QueueQueries_.lastNumber(em(), resource, day);
    }

    Optional<QueueToken> next(ResourceId resource, LocalDate day) {
        return QueueQueries_.next(em(), resource, day, WAITING).stream().findFirst();
    }

    int ahead(QueueToken token) {
        return (int) QueueQueries_.ahead(
                em(),
                token.getResource(),
                token.getDay(),
                WAITING,
                token.getPriority().rank(),
                token.getNumber());
    }

    List<QueueToken> open(ResourceId resource, LocalDate day) {
        return QueueQueries_.open(em(), resource, day, WAITING);
    }

    List<QueueTokenId> queuedTwice(PatientId stays, PatientId goes) {
        return QueueQueries_.queuedTwice(em(), stays, goes);
    }
}

package health.erp.core.notice;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps notices, and what they are made and sent by. */
final class NoticeStore extends Store<Notice, NoticeId> {
    private static final UUID FIRST = new UUID(0, 0);

    NoticeStore(Erp erp) {
        super(erp, Notice.class);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Notice> locked(NoticeId id) {
        return Optional.ofNullable(em().find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Notice requireLocked(NoticeId id) {
        return locked(id).orElseThrow(() -> new NotFoundException("notice", id));
    }

    Optional<Notice> told(String type, Receiver receiver, String key) {
        return NoticeQueries_.told(em(), type, receiver.id(), key).stream().findFirst();
    }

    Page<Notice, NoticeId> list(ListNotices query) {
        var status = query.status();
        var rows = NoticeQueries_.listed(
                em(),
                status == null ? List.of(NoticeStatus.values()) : List.of(status),
                query.after() == null ? FIRST : query.after().value(),
                query.size() + 1);
        return Page.of(rows, query.size(), Notice::getId);
    }

    Optional<NoticePreference> preference(Receiver receiver) {
        return NoticeQueries_.preference(em(), receiver.kind(), receiver.id()).stream()
                .findFirst();
    }

    void add(NoticePreference preference) {
        em().persist(preference);
    }

    List<NoticeTemplate> texts(String type) {
        return NoticeQueries_.inUse(em(), type);
    }

    List<NoticeTemplate> everyText(String type) {
        return NoticeQueries_.all(em(), type);
    }

    /** The text it replaces is out of use before the new one is written. */
    void add(NoticeTemplate template) {
        em().flush();
        em().persist(template);
    }
}

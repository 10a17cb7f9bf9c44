package health.erp.core.signin;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps who is signed in. */
final class SessionStore extends Store<UserSession, SessionId> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    SessionStore(Erp erp) {
        super(erp, UserSession.class);
    }

    Optional<UserSession> shown(SessionToken token) {
        return SignInQueries_.shown(em(), token.hash()).stream().findFirst();
    }

    List<UserSession> open(StaffId staff) {
        return SignInQueries_.open(em(), staff);
    }

    void use(UserSession session, Instant now, Instant due) {
        SignInQueries_.use(em(), session.getId(), now, due);
    }

    /** Answers false if somebody else has ended it. */
    boolean end(SessionId session, UserSession.End how, Instant now) {
        return SignInQueries_.end(em(), session, how, now, EVER) == 1;
    }

    /** Answers false if somebody else has ended it, or has used it since it was thought to be over. */
    boolean expire(SessionId session, Instant now) {
        return SignInQueries_.end(em(), session, UserSession.End.EXPIRED, now, now) == 1;
    }

    Page<UserSession, SessionId> list(ListSessions query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(
                SignInQueries_.sessions(em(), query.staff(), query.endedToo(), after, query.size() + 1),
                query.size(),
                UserSession::getId);
    }
}

package health.erp.core.signin;

import static health.erp.core.signin.UserSession.End.ENDED;
import static health.erp.core.signin.UserSession.End.SIGNED_OUT;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.StaffId;
import java.util.Optional;

/** Begins sessions, finds them by their token and ends them, and tells each end once. */
final class OpenSessions {
    private final Erp erp;
    private final SessionStore sessions;
    private final SessionLimits limits;

    OpenSessions(Erp erp, SessionLimits limits) {
        this.erp = erp;
        this.sessions = new SessionStore(erp);
        this.limits = limits;
    }

    UserSession begin(Authenticated who, SessionToken token) {
        var session = new UserSession(new SessionId(erp.newId()), who, token, limits, erp.now());
        sessions.add(session);
        erp.publish(new SignInEvent.LoggedIn(session.getId(), who.staff(), session.getStartedAt()));
        return session;
    }

    /** The open session of the token, whose use is noted. */
    Optional<UserSession> shown(SessionToken token) {
        return sessions.shown(token)
                .filter(session -> session.getEndedAt() == null)
                .filter(this::isInTime);
    }

    private boolean isInTime(UserSession session) {
        var now = erp.now();
        if (session.isDue(now)) {
            expire(session.getId());
            return false;
        }
        if (session.hasUseToNote(now)) {
            sessions.use(session, now, session.due(limits, now));
        }
        return true;
    }

    Page<UserSession, SessionId> list(ListSessions query) {
        return sessions.list(query);
    }

    void signOut(UserSession session) {
        var now = erp.now();
        if (sessions.end(session.getId(), SIGNED_OUT, now)) {
            erp.publish(new SignInEvent.LoggedOut(session.getId(), session.getStaff(), now));
        }
    }

    void endAll(StaffId staff) {
        var now = erp.now();
        sessions.open(staff).stream()
                .filter(session -> sessions.end(session.getId(), ENDED, now))
                .forEach(session -> erp.publish(new SignInEvent.LoggedOut(session.getId(), staff, now)));
    }

    void expire(SessionId id) {
        var now = erp.now();
        var session = sessions.find(id);
        if (session.isPresent() && sessions.expire(id, now)) {
            erp.publish(new SignInEvent.Expired(id, session.get().getStaff(), now));
        }
    }
}

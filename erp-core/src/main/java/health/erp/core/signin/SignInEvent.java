package health.erp.core.signin;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to somebody's session. */
public sealed interface SignInEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("user.login", LoggedIn.class),
            EventType.of("user.logout", LoggedOut.class),
            EventType.of("session.expired", Expired.class));

    SessionId session();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("session", session().value());
    }

    /** Somebody signed in. */
    record LoggedIn(SessionId session, StaffId staff, Instant at) implements SignInEvent {}

    /** Somebody signed out, or was signed out by somebody else. */
    record LoggedOut(SessionId session, StaffId staff, Instant at) implements SignInEvent {}

    /** Nobody used the session for too long, or it had lasted long enough. */
    record Expired(SessionId session, StaffId staff, Instant at) implements SignInEvent {}
}

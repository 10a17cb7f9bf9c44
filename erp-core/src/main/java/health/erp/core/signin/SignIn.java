package health.erp.core.signin;

import static health.erp.core.signin.SignInPermission.MANAGE_USERS;
import static health.erp.core.signin.SignInPermission.READ_USERS;
import static health.erp.core.signin.SignInPermission.SIGN_IN;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.Purpose;
import health.erp.core.access.Access;
import health.erp.core.id.HospitalId;
import java.util.Optional;

/** Lets staff in, knows who is in, and lets them out. */
public final class SignIn {
    private final Erp erp;
    private final Access access;
    private final Authenticator authenticator;
    private final OpenSessions open;
    private final OwnPassword passwords;

    SignIn(Erp erp, Access access, Authenticator authenticator, OpenSessions open, OwnPassword passwords) {
        this.erp = erp;
        this.access = access;
        this.authenticator = authenticator;
        this.open = open;
        this.passwords = passwords;
    }

    /**
     * Begins a session; whoever is refused is told nothing but that. Not to be called inside a transaction: if that rolls
     * back, the wrong attempt it counted is forgotten.
     */
    public SignedIn signIn(HospitalId hospital, Credentials shown) {
        var who = authenticator.authenticate(hospital, shown);
        var token = SessionToken.next(hospital);
        return erp.run(Gatekeeper.of(hospital, who.staff()), SIGN_IN, new BeginSession(who.staff()), () -> {
            var session = open.begin(who, token);
            return new SignedIn(token, session.getId(), who.staff(), who.mustChangePassword(), session.getExpiresAt());
        });
    }

    /** Who shows this token, with what they may do now. Cheap enough to be asked with each request. */
    public Caller callerOf(SessionToken token, Purpose purpose) {
        var session = require(token);
        if (session.isMustChange()) {
            throw SessionRefusal.mustChange();
        }
        return access.callerOf(token.hospital(), session.getStaff(), purpose);
    }

    /** Ends the session; one that has ended already is left as it is. */
    public void signOut(SessionToken token) {
        find(token).ifPresent(session -> {
            var staff = Gatekeeper.of(token.hospital(), session.getStaff());
            erp.run(staff, SIGN_IN, new SignOut(session.getId()), () -> {
                open.signOut(session);
                return true;
            });
        });
    }

    /** Changes one's own password, which ends all sessions, this one too. */
    public void changePassword(SessionToken token, ChangePassword command) {
        passwords.change(token.hospital(), require(token).getStaff(), command);
    }

    /** Ends all sessions of somebody; everybody may end their own. */
    public void signOutEverywhere(Caller caller, SignOutEverywhere command) {
        var own = caller.staff().equals(command.staff());
        var by = own ? Gatekeeper.of(caller.hospital(), caller.staff()) : caller;
        erp.run(by, own ? SIGN_IN : MANAGE_USERS, command, () -> {
            open.endAll(command.staff());
            return true;
        });
    }

    /** When somebody was signed in; everybody may ask for their own. */
    public Page<SessionView, SessionId> sessions(Caller caller, ListSessions query) {
        var own = caller.staff().equals(query.staff());
        var by = own ? Gatekeeper.of(caller.hospital(), caller.staff()) : caller;
        return erp.read(
                by, own ? SIGN_IN : READ_USERS, query, () -> open.list(query).map(SessionView::of));
    }

    /** Ends what is over; the background finds it. */
    void expire(HospitalId hospital, SessionId session) {
        erp.transaction(Gatekeeper.of(hospital), () -> {
            open.expire(session);
            return true;
        });
    }

    private UserSession require(SessionToken token) {
        return find(token).orElseThrow(SessionRefusal::unknown);
    }

    private Optional<UserSession> find(SessionToken token) {
        return erp.transaction(Gatekeeper.of(token.hospital()), () -> open.shown(token));
    }
}

package health.erp.core.signin;

import health.erp.core.Erp;
import health.erp.core.access.Access;
import health.erp.core.jpa.AllHospitals;
import health.erp.core.work.Worker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts together what lets staff in. */
public final class SignInDesk {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;

    private final UserAccounts users;
    private final SignIn signIn;
    private final Erp erp;

    /** @param authenticator the host's; null for names and passwords of ours */
    public SignInDesk(Erp erp, Access access, @Nullable Authenticator authenticator, SessionLimits limits) {
        var hashing = new PasswordHashing();
        var accounts = new UserStore(erp);
        var open = new OpenSessions(erp, limits);
        var passwords = new OwnPassword(erp, accounts, open, hashing);
        this.erp = erp;
        this.users = new UserAccounts(erp, access, accounts, open, hashing);
        this.signIn = new SignIn(
                erp, access, authenticator == null ? passwords.authenticator() : authenticator, open, passwords);
    }

    public UserAccounts users() {
        return users;
    }

    public SignIn signIn() {
        return signIn;
    }

    /** Ends the sessions that are over, of all hospitals. */
    public Worker worker(AllHospitals hospitals) {
        return new Worker("sessions", 1, PAUSE, () -> {
            var due = hospitals.sessionsDue(erp.now(), AT_ONCE);
            due.forEach(over -> signIn.expire(over.hospital(), new SessionId(over.session())));
            return due.size() == AT_ONCE;
        });
    }
}

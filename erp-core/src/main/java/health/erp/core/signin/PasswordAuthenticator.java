package health.erp.core.signin;

import static health.erp.core.signin.SignInPermission.SIGN_IN;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default: a user name and a password of the hospital.
 *
 * <p>An attempt is counted, and that committed, before its password is looked at; so however many come at once, no more
 * than the free ones are. A comparison is made for names that do not exist as well.
 */
public final class PasswordAuthenticator implements Authenticator {
    private static final int MAX = 10_000;

    private final Erp erp;
    private final UserStore users;
    private final PasswordHashing hashing;

    PasswordAuthenticator(Erp erp, UserStore users, PasswordHashing hashing) {
        this.erp = erp;
        this.users = users;
        this.hashing = hashing;
    }

    @Override
    public Authenticated authenticate(HospitalId hospital, Credentials shown) {
        var password = shown.secret().length() > MAX ? "" : PasswordRules.normal(shown.secret());
        var name = UserName.typed(shown.name());
        var attempt = erp.transaction(Gatekeeper.of(hospital), () -> users.named(name)
                .map(users::alone)
                .map(user -> new Attempt(
                        user.getId(), user.getPasswordHash(), user.attempt(erp.now()) && !user.isDisabled())));
        var matches = hashing.matches(
                password,
                attempt.map(Attempt::hash).orElseGet(hashing::nobodys)); // made for nobody too, and for who is shut out
        var admitted = attempt.filter(a -> matches && a.admitted)
                .flatMap(a -> erp.transaction(Gatekeeper.of(hospital), () -> admit(a, password)));
        return admitted.orElseThrow(() -> {
            refuse(hospital, attempt.map(Attempt::user).orElse(null));
            return SessionRefusal.refused();
        });
    }

    /** Unless the user was disabled or given another password while we compared. */
    private Optional<Authenticated> admit(Attempt attempt, String password) {
        var user = users.alone(users.require(attempt.user));
        if (user.isDisabled() || !user.getPasswordHash().equals(attempt.hash)) {
            return Optional.empty();
        }
        user.unlock();
        if (hashing.isOutdated(attempt.hash)) {
            user.rehash(hashing.hash(password));
        }
        return Optional.of(new Authenticated(user.getStaff(), user.isMustChange()));
    }

    private void refuse(HospitalId hospital, @Nullable UserId known) {
        erp.transaction(Gatekeeper.of(hospital), () -> {
            var keeper = known == null
                    ? Gatekeeper.of(hospital)
                    : Gatekeeper.of(hospital, users.require(known).getStaff());
            return erp.run(keeper, SIGN_IN, new RefuseSignIn(known), () -> true);
        });
    }

    /** @param admitted whether it may be right at all */
    private record Attempt(UserId user, String hash, boolean admitted) {}
}

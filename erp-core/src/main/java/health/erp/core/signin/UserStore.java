package health.erp.core.signin;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the users of the hospital. */
final class UserStore extends Store<UserAccount, UserId> {
    private static final UUID FIRST = new UUID(0, 0);

    UserStore(Erp erp) {
        super(erp, UserAccount.class);
    }

    Optional<UserAccount> named(UserName name) {
        return SignInQueries_.named(em(), name.key()).stream().findFirst();
    }

    Optional<UserAccount> of(StaffId staff) {
        return SignInQueries_.ofStaff(em(), staff).stream().findFirst();
    }

    /** As it is once everybody else is done with it, and nobody else's until this transaction ends. */
    UserAccount alone(UserAccount user) {
        em().refresh(user, LockModeType.PESSIMISTIC_WRITE);
        return user;
    }

    Page<UserAccount, UserId> list(ListUsers query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(SignInQueries_.users(em(), after, query.size() + 1), query.size(), UserAccount::getId);
    }
}

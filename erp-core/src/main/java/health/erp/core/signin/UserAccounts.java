package health.erp.core.signin;

import static health.erp.core.signin.SignInPermission.MANAGE_USERS;
import static health.erp.core.signin.SignInPermission.READ_USERS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.access.Access;

/** Says who may sign in with a password. Nobody can get hold of a user who may do more than they may. */
public final class UserAccounts {
    private final Erp erp;
    private final Access access;
    private final UserStore users;
    private final OpenSessions open;
    private final PasswordHashing hashing;

    UserAccounts(Erp erp, Access access, UserStore users, OpenSessions open, PasswordHashing hashing) {
        this.erp = erp;
        this.access = access;
        this.users = users;
        this.open = open;
        this.hashing = hashing;
    }

    public UserView create(Caller caller, CreateUser command) {
        return erp.run(caller, MANAGE_USERS, command, () -> {
            access.mustReachAsFarAs(caller, command.staff());
            var name = UserName.of(command.name());
            var hash = hashed(command.password(), name.text());
            var user = new UserAccount(new UserId(erp.newId()), name, command.staff(), hash, erp.now());
            users.add(user);
            return UserView.of(user);
        });
    }

    public UserView resetPassword(Caller caller, ResetPassword command) {
        return erp.run(caller, MANAGE_USERS, command, () -> {
            var user = within(caller, command.user());
            user.givePassword(hashed(command.password(), user.getName()), true, erp.now());
            open.endAll(user.getStaff());
            return UserView.of(users.saved(user));
        });
    }

    public UserView disable(Caller caller, DisableUser command) {
        return erp.run(caller, MANAGE_USERS, command, () -> {
            var user = within(caller, command.user());
            user.disable();
            open.endAll(user.getStaff());
            return UserView.of(users.saved(user));
        });
    }

    public UserView enable(Caller caller, EnableUser command) {
        return erp.run(caller, MANAGE_USERS, command, () -> {
            var user = within(caller, command.user());
            user.enable();
            return UserView.of(users.saved(user));
        });
    }

    public Page<UserView, UserId> list(Caller caller, ListUsers query) {
        return erp.read(caller, READ_USERS, query, () -> users.list(query).map(UserView::of));
    }

    private UserAccount within(Caller caller, UserId id) {
        var user = users.alone(users.require(id));
        access.mustReachAsFarAs(caller, user.getStaff());
        return user;
    }

    private String hashed(String password, String userName) {
        PasswordRules.check(password, userName);
        return hashing.hash(PasswordRules.normal(password));
    }
}

package health.erp.core.signin;

import static health.erp.core.signin.SignInPermission.SIGN_IN;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;

/** Changes the password of a user who knows it. */
final class OwnPassword {
    private final Erp erp;
    private final UserStore users;
    private final OpenSessions open;
    private final PasswordHashing hashing;
    private final PasswordAuthenticator authenticator;

    OwnPassword(Erp erp, UserStore users, OpenSessions open, PasswordHashing hashing) {
        this.erp = erp;
        this.users = users;
        this.open = open;
        this.hashing = hashing;
        this.authenticator = new PasswordAuthenticator(erp, users, hashing);
    }

    PasswordAuthenticator authenticator() {
        return authenticator;
    }

    void change(HospitalId hospital, StaffId staff, ChangePassword command) {
        var name = erp.transaction(Gatekeeper.of(hospital), () -> users.of(staff)
                .map(UserAccount::getName)
                .orElseThrow(() -> new NotFoundException("user", staff)));
        PasswordRules.check(command.password(), name);
        authenticator.authenticate(hospital, new Credentials(name, command.current()));
        var hash = hashing.hash(PasswordRules.normal(command.password()));
        erp.run(Gatekeeper.of(hospital, staff), SIGN_IN, command, () -> {
            var user = users.alone(users.of(staff).orElseThrow());
            user.givePassword(hash, false, erp.now());
            open.endAll(staff);
            return true;
        });
    }
}

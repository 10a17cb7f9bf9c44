package health.erp.core.signin;

import health.erp.core.Caller;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.AuthenticatorContract;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.Set;

@OnEachDatabase(Notebook.class)
class PasswordAuthenticatorTest implements AuthenticatorContract {
    private static final String PASSWORD = "four walls and a roof";

    private final HospitalId hospital;
    private final StaffId staff;
    private final PasswordAuthenticator authenticator;

    PasswordAuthenticatorTest(TestErp test) {
        var erp = test.erp();
        this.hospital = test.aHospital();
        this.staff = new StaffId(erp.newId());
        var administrator = new Caller(hospital, new StaffId(erp.newId()), Set.of(SignInPermission.MANAGE_USERS));
        erp.core().users().create(administrator, new CreateUser(staff, "asha", PASSWORD));
        this.authenticator = new PasswordAuthenticator(erp, new UserStore(erp), new PasswordHashing());
    }

    @Override
    public Authenticator authenticator() {
        return authenticator;
    }

    @Override
    public HospitalId hospital() {
        return hospital;
    }

    @Override
    public StaffId staff() {
        return staff;
    }

    @Override
    public Credentials right() {
        return new Credentials(" Asha ", PASSWORD);
    }

    @Override
    public Credentials wrong() {
        return new Credentials("asha", "five walls and no roof");
    }

    @Override
    public Credentials unknown() {
        return new Credentials("nobody", PASSWORD);
    }
}

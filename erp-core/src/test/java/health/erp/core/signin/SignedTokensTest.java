package health.erp.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Erp;
import health.erp.core.Purpose;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.AuthenticatorContract;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import org.junit.jupiter.api.Test;

/** Staff who sign in elsewhere and bring a token. */
@OnEachDatabase(Notebook.class)
class SignedTokensTest implements AuthenticatorContract {
    private final SignedTokens tokens = new SignedTokens("the identity provider's key");
    private final TestErp test;
    private final HospitalId hospital;
    private final StaffId staff;

    SignedTokensTest(TestErp test) {
        this.test = test;
        this.hospital = test.aHospital();
        this.staff = new StaffId(test.erp().newId());
    }

    @Test
    void theyGetASessionOfOurs() {
        try (var erp = Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .authenticator(tokens)
                .modules(new Notebook())
                .build()) {
            var signedIn = erp.core().signIn().signIn(hospital, right());

            var caller = erp.core().signIn().callerOf(signedIn.token(), Purpose.TREAT);

            assertThat(caller.staff()).isEqualTo(staff);
            assertThat(caller.hospital()).isEqualTo(hospital);
        }
    }

    @Override
    public Authenticator authenticator() {
        return tokens;
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
        return new Credentials("", tokens.tokenFor(hospital, staff));
    }

    @Override
    public Credentials wrong() {
        return new Credentials("", tokens.tokenFor(hospital, staff).replaceAll(".$", "x"));
    }

    @Override
    public Credentials unknown() {
        return new Credentials("", new SignedTokens("another key").tokenFor(hospital, staff));
    }
}

package health.erp.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.Password;
import com.password4j.types.Argon2;
import com.password4j.types.Bcrypt;
import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotPermittedException;
import health.erp.core.Purpose;
import health.erp.core.access.AccessPermission;
import health.erp.core.access.AppointAdministrator;
import health.erp.core.access.DefineRole;
import health.erp.core.access.GrantRole;
import health.erp.core.access.StandardRole;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class SignInTest {
    private static final String PASSWORD = "four walls and a roof";
    private static final String OTHER = "five windows and a door";

    private final TestErp test;
    private final Erp erp;
    private final SignIn signIn;
    private final UserAccounts users;
    private final HospitalId hospital;
    private final Caller administrator;

    SignInTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.signIn = erp.core().signIn();
        this.users = erp.core().users();
        this.hospital = test.aHospital();
        this.administrator = anAdministrator();
    }

    @Test
    void whoSignsInIsKnownByTheTokenUntilTheySignOut() {
        var user = aUser("asha");

        var signedIn = signIn.signIn(hospital, new Credentials("ASHA", PASSWORD));

        var caller = signIn.callerOf(signedIn.token(), Purpose.TREAT);
        assertThat(caller.staff()).isEqualTo(user.staff());
        assertThat(caller.granted()).isTrue();
        signIn.signOut(signedIn.token());
        signIn.signOut(signedIn.token());
        assertEnded(signedIn);
        assertThat(eventsOfSessions()).containsExactly("user.login", "user.logout");
        assertThat(test.audit(hospital)).contains("COMMAND|BeginSession|null", "COMMAND|SignOut|null");
    }

    @Test
    void onlyHashesAreKept() {
        aUser("asha");
        var signedIn = signIn.signIn(hospital, new Credentials("asha", PASSWORD));

        var kept = String.join(
                " ",
                test.rows(
                        hospital,
                        "select password_hash, token_hash from erp_user u join erp_user_session s on s.hospital_id = u.hospital_id where u.hospital_id = :hospital"));

        assertThat(kept)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(signedIn.token().value())
                .doesNotContain(signedIn.token().value().split("\\.", 2)[1]);
        assertThat(signedIn.toString()).doesNotContain(signedIn.token().value());
        assertThat(signedIn.token().value().split("\\.", 2)[1]).hasSize(43);
    }

    @Test
    void aTokenOfAnotherHospitalOrOfNobodyIsRefused() {
        aUser("asha");
        var token = signIn.signIn(hospital, new Credentials("asha", PASSWORD))
                .token()
                .value();

        for (var forged : List.of(
                "",
                ".",
                "x",
                "no-uuid.abc",
                token + "x",
                token.replace(hospital.toString(), test.aHospital().toString()),
                hospital + "." + "A".repeat(43))) {
            assertThatThrownBy(() -> signIn.callerOf(new SessionToken(forged), Purpose.TREAT))
                    .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.code())
                            .isEqualTo("core.session.ended"));
        }
    }

    @Test
    void aRefusalIsAuditedWithoutWhatWasTyped() {
        var user = aUser("asha");

        refused("asha", "a wrong password");
        refused("a wrong name", PASSWORD);

        assertThat(
                        test.rows(
                                hospital,
                                "select staff_id from erp_audit where hospital_id = :hospital and action = 'RefuseSignIn' order by at, id"))
                .containsExactly(user.staff().toString(), "00000000-0000-0000-0000-000000000000");
    }

    @Test
    void afterFourWrongPasswordsEachOneShutsTheUserOutForLonger() {
        aUser("asha");
        for (int i = 0; i < UserAccount.FREE_ATTEMPTS; i++) {
            refused("asha", OTHER);
        }
        signIn.signIn(hospital, new Credentials("asha", PASSWORD)); // and all is forgotten
        for (int i = 0; i <= UserAccount.FREE_ATTEMPTS; i++) {
            refused("asha", OTHER);
        }

        refused("asha", PASSWORD);
        test.clock().advance(Duration.ofSeconds(59));
        refused("asha", PASSWORD);
        test.clock().advance(Duration.ofSeconds(1));
        refused("asha", OTHER);
        test.clock().advance(Duration.ofMinutes(7));
        refused("asha", PASSWORD);
        test.clock().advance(Duration.ofMinutes(1));
        signIn.signIn(hospital, new Credentials("asha", PASSWORD));
    }

    @Test
    void sixteenWrongPasswordsAtOnceAreSixteen() throws Exception {
        var user = aUser("asha");

        atOnce(16, () -> {
            refused("asha", OTHER);
            return true;
        });

        assertThat(view(user.id()).failedAttempts()).isEqualTo(16);
        refused("asha", PASSWORD);
        try (var node = anotherNode()) { // nor elsewhere, nor after a restart
            assertThatThrownBy(() -> node.core().signIn().signIn(hospital, new Credentials("asha", PASSWORD)))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    @Test
    void anAdministratorLetsInWhoIsShutOut() {
        var user = aUser("asha");
        for (int i = 0; i < 6; i++) {
            refused("asha", OTHER);
        }

        users.enable(administrator, new EnableUser(user.id()));

        signIn.signIn(hospital, new Credentials("asha", PASSWORD));
    }

    @Test
    void aDisabledUserIsOutAtOnce() {
        var user = aUser("asha");
        var signedIn = signIn.signIn(hospital, new Credentials("asha", PASSWORD));

        users.disable(administrator, new DisableUser(user.id()));

        assertEnded(signedIn);
        refused("asha", PASSWORD);
        users.enable(administrator, new EnableUser(user.id()));
        signIn.signIn(hospital, new Credentials("asha", PASSWORD));
    }

    @Test
    void aPasswordSomebodyElseKnowsIsChangedFirst() {
        var staff = someone();
        users.create(administrator, new CreateUser(staff, "asha", PASSWORD));
        var first = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        assertThat(first.mustChangePassword()).isTrue();
        assertThatThrownBy(() -> signIn.callerOf(first.token(), Purpose.TREAT))
                .isInstanceOfSatisfying(
                        NotPermittedException.class, e -> assertThat(e.code()).isEqualTo("core.signin.mustChange"));

        signIn.changePassword(first.token(), new ChangePassword(PASSWORD, OTHER));

        assertEnded(first);
        refused("asha", PASSWORD);
        var second = signIn.signIn(hospital, new Credentials("asha", OTHER));
        assertThat(signIn.callerOf(second.token(), Purpose.TREAT).staff()).isEqualTo(staff);
    }

    @Test
    void aChangedPasswordEndsAllSessions() {
        aUser("asha");
        var here = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        var there = signIn.signIn(hospital, new Credentials("asha", PASSWORD));

        assertThatThrownBy(() -> signIn.changePassword(here.token(), new ChangePassword("not the right one", OTHER)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> signIn.changePassword(here.token(), new ChangePassword(PASSWORD, "password1234")))
                .isInstanceOf(InvalidCommandException.class);
        signIn.callerOf(there.token(), Purpose.TREAT);
        signIn.changePassword(here.token(), new ChangePassword(PASSWORD, OTHER));

        assertEnded(here);
        assertEnded(there);
    }

    @Test
    void aForgottenPasswordIsReset() {
        var user = aUser("asha");
        var signedIn = signIn.signIn(hospital, new Credentials("asha", PASSWORD));

        users.resetPassword(administrator, new ResetPassword(user.id(), OTHER));

        assertEnded(signedIn);
        refused("asha", PASSWORD);
        assertThat(signIn.signIn(hospital, new Credentials("asha", OTHER)).mustChangePassword())
                .isTrue();
    }

    @Test
    void nobodyGetsHoldOfAUserWhoMayDoMore() {
        var boss = users.create(administrator, new CreateUser(administrator.staff(), "boss", PASSWORD));
        erp.core().access().define(administrator, new DefineRole("Desk", Set.of(SignInPermission.MANAGE_USERS)));
        var clerk = someone();
        erp.core().access().grant(administrator, GrantRole.of(clerk, "Desk"));
        var desk = erp.core().access().callerOf(hospital, clerk, Purpose.HOPERAT);

        assertThatThrownBy(() -> users.resetPassword(desk, new ResetPassword(boss.id(), OTHER)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> users.disable(desk, new DisableUser(boss.id())))
                .isInstanceOf(NotPermittedException.class);
        var auditor = someone();
        erp.core().access().grant(administrator, GrantRole.of(auditor, StandardRole.AUDITOR));
        assertThatThrownBy(() -> users.create(desk, new CreateUser(auditor, "auditor", PASSWORD)))
                .isInstanceOf(NotPermittedException.class);
        users.create(desk, new CreateUser(someone(), "newcomer", PASSWORD));
    }

    @Test
    void namesAndStaffAreUsersOnceInAHospital() {
        var user = aUser("asha");

        assertThatThrownBy(() -> users.create(administrator, new CreateUser(someone(), "ASHA", PASSWORD)))
                .hasMessageContaining("has this name");
        assertThatThrownBy(() -> users.create(administrator, new CreateUser(user.staff(), "other", PASSWORD)))
                .hasMessageContaining("user already");
    }

    @Test
    void hospitalsHaveUsersOfTheirOwn() {
        aUser("asha");
        var elsewhere = test.aHospital();

        assertThatThrownBy(() -> signIn.signIn(elsewhere, new Credentials("asha", PASSWORD)))
                .isInstanceOf(NotPermittedException.class);
        users.create(
                new Caller(elsewhere, someone(), Set.of(SignInPermission.MANAGE_USERS)),
                new CreateUser(someone(), "asha", OTHER));
        assertThat(signIn.signIn(elsewhere, new Credentials("asha", OTHER)).staff())
                .isNotNull();
    }

    @Test
    void aSessionNobodyUsesExpires() {
        aUser("asha");
        var signedIn = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        test.clock().advance(Duration.ofMinutes(29));
        signIn.callerOf(signedIn.token(), Purpose.TREAT);
        test.clock().advance(Duration.ofMinutes(29));
        signIn.callerOf(signedIn.token(), Purpose.TREAT);

        test.clock().advance(Duration.ofMinutes(30));

        assertEnded(signedIn);
        BackgroundWork.of(erp);
        assertThat(eventsOfSessions()).containsExactly("user.login", "session.expired");
    }

    @Test
    void noSessionLastsForEver() {
        aUser("asha");
        var signedIn = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        for (int i = 0; i < 36; i++) {
            signIn.callerOf(signedIn.token(), Purpose.TREAT);
            test.clock().advance(Duration.ofMinutes(20));
        }

        assertEnded(signedIn);
    }

    @Test
    void theBackgroundTellsOfEachExpiryOnce() throws Exception {
        aUser("asha");
        var over = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        test.clock().advance(Duration.ofMinutes(20));
        var open = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        test.clock().advance(Duration.ofMinutes(10));

        atOnce(6, () -> {
            BackgroundWork.of(erp);
            return true;
        });

        assertThat(eventsOfSessions()).containsExactly("user.login", "user.login", "session.expired");
        assertEnded(over);
        signIn.callerOf(open.token(), Purpose.TREAT);
    }

    @Test
    void ofManyWhoNoticeAnExpiryOneTellsOfIt() throws Exception {
        aUser("asha");
        var over = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        test.clock().advance(Duration.ofHours(1));

        atOnce(12, () -> {
            assertEnded(over);
            return true;
        });

        assertThat(eventsOfSessions()).containsExactly("user.login", "session.expired");
    }

    @Test
    void requestsAtTheSameMomentDoNotStopEachOther() throws Exception {
        aUser("asha");
        var signedIn = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        test.clock().advance(Duration.ofMinutes(5));

        assertThat(atOnce(12, () -> signIn.callerOf(signedIn.token(), Purpose.TREAT)
                        .staff()))
                .containsOnly(signedIn.staff());
    }

    @Test
    void aUseIsWrittenOnceAMinute() {
        aUser("asha");
        var signedIn = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        BackgroundWork.of(erp);
        signIn.callerOf(signedIn.token(), Purpose.TREAT);

        var readOnly = test.statements(() -> signIn.callerOf(signedIn.token(), Purpose.TREAT));
        test.clock().advance(Duration.ofMinutes(1));
        var noted = test.statements(() -> signIn.callerOf(signedIn.token(), Purpose.TREAT));
        var again = test.statements(() -> signIn.callerOf(signedIn.token(), Purpose.TREAT));

        assertThat(readOnly).isEqualTo(test.server() == TestServer.POSTGRESQL ? 2 : 1);
        assertThat(noted).isEqualTo(readOnly + 1);
        assertThat(again).isEqualTo(readOnly);
    }

    @Test
    void oneSeesAndEndsOnesOwnSessions() {
        var user = aUser("asha");
        var first = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        var second = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        var caller = signIn.callerOf(first.token(), Purpose.TREAT);

        var page = signIn.sessions(caller, new ListSessions(user.staff(), false, null, 1));
        var rest = signIn.sessions(caller, new ListSessions(user.staff(), false, page.next(), 1));
        assertThat(page.items()).extracting(SessionView::id).containsExactly(first.session());
        assertThat(rest.items()).extracting(SessionView::id).containsExactly(second.session());

        signIn.signOutEverywhere(caller, new SignOutEverywhere(user.staff()));

        assertEnded(first);
        assertEnded(second);
        assertThat(signIn.sessions(caller, new ListSessions(user.staff(), false, null, 10))
                        .items())
                .isEmpty();
        assertThat(signIn.sessions(caller, new ListSessions(user.staff(), true, null, 10))
                        .items())
                .extracting(SessionView::ended)
                .containsExactly(UserSession.End.ENDED, UserSession.End.ENDED, UserSession.End.ENDED);
    }

    @Test
    void othersSessionsAreForThoseWhoLookAfterUsers() {
        var user = aUser("asha");
        aUser("ravi");
        var asha = signIn.signIn(hospital, new Credentials("asha", PASSWORD));
        var ravi = signIn.callerOf(
                signIn.signIn(hospital, new Credentials("ravi", PASSWORD)).token(), Purpose.TREAT);

        assertThatThrownBy(() -> signIn.sessions(ravi, new ListSessions(user.staff(), true, null, 10)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> signIn.signOutEverywhere(ravi, new SignOutEverywhere(user.staff())))
                .isInstanceOf(NotPermittedException.class);
        signIn.signOutEverywhere(administrator, new SignOutEverywhere(user.staff()));
        assertEnded(asha);
    }

    @Test
    void weakHashesAreReplacedWhenTheirOwnerSignsIn() {
        for (var weak : List.of(
                Password.hash(PASSWORD)
                        .addRandomSalt(16)
                        .with(Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID))
                        .getResult(),
                Password.hash(PASSWORD)
                        .with(BcryptFunction.getInstance(Bcrypt.B, 4))
                        .getResult())) {
            var user = aUser("u" + weak.length());
            test.database()
                    .asSuperuser("update erp_user set password_hash = '%s' where id = '%s'".formatted(weak, user.id()));

            refused(user.name(), OTHER);
            signIn.signIn(hospital, new Credentials(user.name(), PASSWORD));

            assertThat(test.rows(
                            hospital,
                            "select password_hash from erp_user where hospital_id = :hospital and id = '%s'"
                                    .formatted(user.id())))
                    .allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
            signIn.signIn(hospital, new Credentials(user.name(), PASSWORD));
        }
    }

    @Test
    void usersAreListedInPages() {
        var ids = List.of(aUser("a1").id(), aUser("a2").id(), aUser("a3").id());

        var first = users.list(administrator, new ListUsers(null, 2));
        var rest = users.list(administrator, new ListUsers(first.next(), 2));

        assertThat(first.items()).extracting(UserView::id).containsExactly(ids.get(0), ids.get(1));
        assertThat(rest.items()).extracting(UserView::id).containsExactly(ids.get(2));
    }

    private void assertEnded(SignedIn session) {
        assertThatThrownBy(() -> signIn.callerOf(session.token(), Purpose.TREAT))
                .isInstanceOfSatisfying(
                        NotPermittedException.class, e -> assertThat(e.code()).isEqualTo("core.session.ended"));
    }

    private void refused(String name, String password) {
        var refusal = catchThrowableOfType(
                NotPermittedException.class, () -> signIn.signIn(hospital, new Credentials(name, password)));
        assertThat(refusal.code()).isEqualTo("core.signin.refused");
    }

    private List<String> eventsOfSessions() {
        return test.events(hospital).stream()
                .filter(type -> !type.startsWith("role."))
                .toList();
    }

    private UserView view(UserId id) {
        return users.list(administrator, new ListUsers(null, 100)).items().stream()
                .filter(u -> u.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody who has chosen the password themselves. */
    private UserView aUser(String name) {
        var user = users.create(administrator, new CreateUser(someone(), name, OTHER));
        var first = signIn.signIn(hospital, new Credentials(name, OTHER));
        signIn.changePassword(first.token(), new ChangePassword(OTHER, PASSWORD));
        forgetEvents();
        return user;
    }

    private void forgetEvents() {
        test.database()
                .asSuperuser("delete from erp_outbox where hospital_id = '" + hospital + "' and type like 'user.%'");
    }

    private Caller anAdministrator() {
        var staff = someone();
        erp.core()
                .access()
                .appoint(
                        new Caller(hospital, someone(), Set.of(AccessPermission.APPOINT_ADMINISTRATOR)),
                        new AppointAdministrator(staff));
        return erp.core().access().callerOf(hospital, staff, Purpose.HOPERAT);
    }

    private StaffId someone() {
        return new StaffId(erp.newId());
    }

    private Erp anotherNode() {
        return Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .clock(test.clock())
                .modules(new Notebook())
                .build();
    }

    private static <T> List<T> atOnce(int threads, Supplier<T> work) throws Exception {
        var start = new CyclicBarrier(threads);
        var running = new ArrayList<CompletableFuture<T>>();
        for (int i = 0; i < threads; i++) {
            running.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            start.await(20, TimeUnit.SECONDS);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                        return work.get();
                    },
                    task -> new Thread(task).start()));
        }
        var done = new ArrayList<T>();
        for (var one : running) {
            done.add(one.get(60, TimeUnit.SECONDS));
        }
        return done;
    }
}

package health.erp.examples.quickstart.features;

import static health.erp.core.signin.SignInPermission.MANAGE_USERS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotPermittedException;
import health.erp.core.Purpose;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.signin.ChangePassword;
import health.erp.core.signin.CreateUser;
import health.erp.core.signin.Credentials;
import health.erp.records.Records;
import java.io.PrintStream;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** A nurse signs in, chooses a password of her own, and is shut out after five wrong ones. */
public final class SigningIn {
    private SigningIn() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:signin", "sa", "");
        var erp = Erp.builder().dataSource(dataSource).modules(new Records()).build();
        var lakeside = new HospitalId(erp.newId());
        var asha = new StaffId(erp.newId());
        var administrator = new Caller(lakeside, new StaffId(erp.newId()), Set.of(MANAGE_USERS));

        // tag::signin[]
        erp.core().users().create(administrator, new CreateUser(asha, "asha", "to be changed at once"));
        var signIn = erp.core().signIn();

        var first = signIn.signIn(lakeside, new Credentials("asha", "to be changed at once"));
        signIn.changePassword(first.token(), new ChangePassword("to be changed at once", "four walls and a roof"));

        var session = signIn.signIn(lakeside, new Credentials("Asha", "four walls and a roof"));
        var caller = signIn.callerOf(session.token(), Purpose.TREAT); // with each request
        signIn.signOut(session.token());
        // end::signin[]

        out.println("Asha is known by her token: " + caller.staff().equals(asha));
        refused(out, "After signing out", () -> signIn.callerOf(session.token(), Purpose.TREAT));
        for (int i = 1; i <= 5; i++) {
            refused(out, "Guess " + i, () -> signIn.signIn(lakeside, new Credentials("asha", "a guess")));
        }
        refused(
                out,
                "The right password now",
                () -> signIn.signIn(lakeside, new Credentials("asha", "four walls and a roof")));
        erp.close();
        dataSource.dispose();
    }

    private static void refused(PrintStream out, String what, Runnable attempt) {
        try {
            attempt.run();
        } catch (NotPermittedException e) {
            out.println(what + ": " + e.code());
        }
    }
}

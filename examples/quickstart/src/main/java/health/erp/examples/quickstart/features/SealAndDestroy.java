package health.erp.examples.quickstart.features;

import static health.erp.core.key.KeyPermission.DESTROY_KEYS;
import static health.erp.core.key.KeyPermission.ROTATE_KEYS;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Permission;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.key.DestroyKeys;
import health.erp.core.key.ProposeKeyDestruction;
import health.erp.core.key.RotateKeys;
import health.erp.core.key.SealedPlace;
import java.io.PrintStream;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** A hospital seals a value, rotates its keys and, when it closes, ends them: then nothing opens any more. */
public final class SealAndDestroy {
    private SealAndDestroy() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:keys", "sa", "");
        try (var erp = Erp.builder().dataSource(dataSource).build()) {
            var lakeside = new HospitalId(erp.newId());
            var hillview = new HospitalId(erp.newId());
            Set<Permission> custodian = Set.of(ROTATE_KEYS, DESTROY_KEYS);
            var first = new Caller(lakeside, new StaffId(erp.newId()), custodian);
            var second = new Caller(lakeside, new StaffId(erp.newId()), custodian);
            var keys = erp.core().keys();
            var row = erp.newId();

            // tag::keys[]
            var place = new SealedPlace("patient_note", "text", row);
            var sealed = keys.seal(lakeside, place, "HIV positive".getBytes(UTF_8));
            var token = keys.token(lakeside, "diagnosis", "hiv positive"); // to search by
            var opened = new String(keys.open(lakeside, place, sealed), UTF_8);

            var custody = erp.core().keyCustody();
            custody.rotate(first, new RotateKeys()); // what is sealed still opens
            // end::keys[]
            out.println("Sealed in " + sealed.length + " bytes, and opened: " + opened);
            out.println("Hillview's token for the same is "
                    + (token.equals(keys.token(hillview, "diagnosis", "hiv positive")) ? "the same." : "another."));
            out.println("After the rotation it opens: " + new String(keys.open(lakeside, place, sealed), UTF_8));
            try {
                keys.open(hillview, place, sealed);
            } catch (RuleException e) {
                out.println("Hillview tries: " + e.getMessage());
            }

            // tag::destroy[]
            var proposal = custody.propose(first, new ProposeKeyDestruction("The hospital has closed."));
            custody.destroy(second, new DestroyKeys(proposal.id())); // nobody does that alone
            // end::destroy[]
            try {
                keys.open(lakeside, place, sealed);
            } catch (RuleException e) {
                out.println("After the end: " + e.getMessage());
            }
        }
        dataSource.dispose();
    }
}

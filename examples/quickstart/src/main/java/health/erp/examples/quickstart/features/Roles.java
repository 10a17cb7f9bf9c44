package health.erp.examples.quickstart.features;

import static health.erp.core.access.AccessPermission.APPOINT_ADMINISTRATOR;
import static health.erp.core.access.StandardRole.RECEPTIONIST;
import static health.erp.records.person.AdministrativeGender.MALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotPermittedException;
import health.erp.core.Purpose;
import health.erp.core.access.AppointAdministrator;
import health.erp.core.access.GrantRole;
import health.erp.core.access.RevokeGrant;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** A receptionist is given her role, registers a patient, and loses the role while she is signed in. */
public final class Roles {
    private Roles() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:roles", "sa", "");
        var erp = Erp.builder().dataSource(dataSource).modules(new Records()).build();
        var patients = erp.module(Records.class).patients();
        var lakeside = new HospitalId(erp.newId());
        var meera = new StaffId(erp.newId());
        var asha = new StaffId(erp.newId());
        var ravi = new RegisterPatient(Demographics.of(HumanName.official("Kumar", "Ravi"), MALE, null), List.of());

        // tag::roles[]
        var access = erp.core().access();
        var setup = new Caller(lakeside, meera, Set.of(APPOINT_ADMINISTRATOR));
        access.appoint(setup, new AppointAdministrator(meera)); // works once in a hospital

        var administrator = access.callerOf(lakeside, meera, Purpose.HOPERAT);
        var grant = access.grant(administrator, GrantRole.of(asha, RECEPTIONIST));

        var desk = access.callerOf(lakeside, asha, Purpose.TREAT);
        var patient = patients.register(desk, ravi);

        access.revoke(administrator, new RevokeGrant(grant.id(), "left the front desk"));
        // end::roles[]

        out.println("Asha registers " + patient.displayName() + ".");
        try {
            patients.register(desk, ravi);
        } catch (NotPermittedException e) {
            out.println("Asha, signed in as before, is refused: " + e.code());
        }
        erp.close();
        dataSource.dispose();
    }
}

package health.erp.examples.quickstart.features;

import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.person.AdministrativeGender.MALE;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** A desk whose answer got lost registers a person again, and there is still one of him. */
public final class RegisteringOnce {
    private RegisteringOnce() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:once", "sa", "");
        var erp = Erp.builder().dataSource(dataSource).modules(new Records()).build();
        var patients = erp.module(Records.class).patients();
        var clerk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), Set.of(REGISTER_PATIENT));
        var ravi = person("Ravi");
        var ravindra = person("Ravindra");

        // tag::once[]
        var once = clerk.withKey("desk-3/form-1871"); // new for each form, the same for each try
        var first = patients.register(once, new RegisterPatient(ravi, List.of()));
        var again = patients.register(once, new RegisterPatient(ravi, List.of())); // the answer got lost

        out.println("The same patient: " + again.equals(first));
        try {
            patients.register(once, new RegisterPatient(ravindra, List.of()));
        } catch (ConflictException e) {
            out.println("Another form under the key: " + e.code());
        }
        // end::once[]
        erp.close();
        dataSource.dispose();
    }

    private static Demographics person(String given) {
        return Demographics.of(HumanName.official("Kumar", given), MALE, BirthDate.parse("1980-05-12"));
    }
}

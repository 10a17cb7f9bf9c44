package health.erp.examples.quickstart;

import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.patient.PatientPermission.SEARCH_PATIENTS;
import static health.erp.records.person.AdministrativeGender.MALE;
import static health.erp.records.person.ContactUse.MOBILE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Permission;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.patient.SearchPatients;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** Two hospitals in one runtime: one registers a patient and finds him again, the other sees nobody. */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        // tag::register[]
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:quickstart", "sa", "");
        var erp = Erp.builder().dataSource(dataSource).modules(new Records()).build();
        var patients = erp.module(Records.class).patients();

        Set<Permission> desk = Set.of(REGISTER_PATIENT, SEARCH_PATIENTS, READ_PATIENT);
        var lakeside = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), desk);
        var hillview = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), desk);

        var ravi = Demographics.of(HumanName.official("Kumar", "Ravi"), MALE, BirthDate.parse("1980-05-12"))
                .reachedAt(ContactPoint.phone("98450 12345", "IN", MOBILE));
        var abha = new Identifier("https://healthid.ndhm.gov.in", "91-1234-5678-9012");
        var patient = patients.register(lakeside, new RegisterPatient(ravi, List.of(abha)));

        var seenAtLakeside = patients.search(lakeside, SearchPatients.byName("kum rav", 10));
        var seenAtHillview = patients.search(hillview, SearchPatients.byName("kum rav", 10)); // nobody
        // end::register[]

        out.println("Lakeside registers " + patient.displayName() + " under the number " + patient.mrn() + ".");
        out.println("Lakeside looks for \"kum rav\" and finds "
                + seenAtLakeside.items().size() + ".");
        out.println("Hillview looks for \"kum rav\" and finds "
                + seenAtHillview.items().size() + ".");
        try {
            patients.find(hillview, new FindPatient(patient.id()));
        } catch (NotFoundException e) {
            out.println("Hillview asks for him by his id: " + e.getMessage());
        }
        erp.close();
        dataSource.dispose();
    }
}

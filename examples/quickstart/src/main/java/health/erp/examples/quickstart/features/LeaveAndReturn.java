package health.erp.examples.quickstart.features;

import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.patient.PatientPermission.SEARCH_PATIENTS;
import static health.erp.records.person.AdministrativeGender.MALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Permission;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.key.KeyVault;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.value.CurrencyCode;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.patient.SearchPatients;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.HospitalPermission;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalProfile;
import health.erp.tenancy.hospital.ProvisionHospital;
import health.erp.tenancy.leaving.AgreeToShredding;
import health.erp.tenancy.leaving.BringInHospital;
import health.erp.tenancy.leaving.CheckExport;
import health.erp.tenancy.leaving.LeavingPermission;
import health.erp.tenancy.leaving.LeavingRules;
import health.erp.tenancy.leaving.ProposeShredding;
import health.erp.tenancy.leaving.Shred;
import health.erp.tenancy.leaving.TakeOutHospital;
import health.erp.tenancy.rows.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** A hospital takes everything it owns to another system, finds its patients there, and nothing is left where it was. */
public final class LeaveAndReturn {
    private LeaveAndReturn() {}

    public static void main(String... args) throws IOException {
        var folder = Files.createTempDirectory("leaving");
        tell(System.out, folder);
        System.out.println("The export is in " + folder);
    }

    static void tell(PrintStream out, Path folder) {
        var here = JdbcConnectionPool.create("jdbc:h2:mem:leaving", "sa", "");
        var there = JdbcConnectionPool.create("jdbc:h2:mem:returning", "sa", "");
        var operator = HospitalId.of("019c0000-0000-7000-8000-000000000001");
        try (var erp = system(here, new MemoryKeyVault(), operator);
                var elsewhere = system(there, new MemoryKeyVault(), operator)) {
            tell(out, folder.resolve("lakeside.zip"), erp, elsewhere, operator);
        }
        here.dispose();
        there.dispose();
    }

    private static void tell(PrintStream out, Path zip, Erp erp, Erp elsewhere, HospitalId operatorId) {
        var operator = new Caller(operatorId, new StaffId(erp.newId()), operating());
        var administrator = new StaffId(erp.newId());
        var lakeside = erp.module(Tenancy.class)
                .hospitals()
                .provision(operator, hospital(null, administrator))
                .id();
        var desk =
                new Caller(lakeside, new StaffId(erp.newId()), Set.of(REGISTER_PATIENT, SEARCH_PATIENTS, READ_PATIENT));
        var ravi = Demographics.of(HumanName.official("Kumar", "Ravi"), MALE, BirthDate.parse("1980-05-12"));
        var aadhaar = new Identifier(IdentifierSystems.AADHAAR.uri(), "2345 6789 0124");
        erp.module(Records.class).patients().register(desk, new RegisterPatient(ravi, List.of(aadhaar)));

        // tag::out[]
        var leaving = erp.module(Tenancy.class).leaving();
        erp.module(Tenancy.class).hospitals().beginLeaving(operator, lakeside);
        var taken = leaving.takeOut(operator, new TakeOutHospital(lakeside, false), zip, LeaveAndReturn::quietly);
        var differences = leaving.check(operator, new CheckExport(taken.export().id()), zip, LeaveAndReturn::quietly);
        // end::out[]
        out.println("Taken out and read again, with " + differences.size() + " differences.");

        // tag::in[]
        var arrival = elsewhere
                .module(Tenancy.class)
                .leaving()
                .bringIn(
                        operator,
                        new BringInHospital(HospitalPlacement.MAIN),
                        zip,
                        taken.transferKey(),
                        LeaveAndReturn::quietly);
        elsewhere.module(Tenancy.class).hospitals().provision(operator, hospital(lakeside, administrator));
        // end::in[]
        out.println("Arrived elsewhere whole: " + arrival.arrived());
        out.println("Found there by name: " + found(elsewhere, desk, SearchPatients.byName("kum rav", 10)));
        out.println("Found there by the sealed number: " + found(elsewhere, desk, aadhaar));

        // tag::end[]
        var proposal = leaving.propose(
                operator, new ProposeShredding(lakeside, taken.export().id(), null));
        leaving.agree(
                new Caller(lakeside, administrator, Set.of(LeavingPermission.AGREE_TO_SHREDDING)),
                new AgreeToShredding(proposal.id()));
        var end = leaving.shred(operator, new Shred(proposal.id()), LeaveAndReturn::quietly);
        // end::end[]
        out.println("Where it was: " + end.status());
        try {
            erp.core().keys().token(lakeside, "name", "kumar");
        } catch (RuleException e) {
            out.println("Its keys: " + e.code());
        }
    }

    private static List<String> found(Erp erp, Caller desk, SearchPatients query) {
        return erp.module(Records.class).patients().search(desk, query).items().stream()
                .map(PatientView::displayName)
                .toList();
    }

    private static List<String> found(Erp erp, Caller desk, Identifier number) {
        return erp.module(Records.class).patients().findByIdentifier(desk, new FindByIdentifier(number)).stream()
                .map(PatientView::displayName)
                .toList();
    }

    private static void quietly(Progress progress) {}

    private static Erp system(DataSource dataSource, KeyVault vault, HospitalId operator) {
        var tenancy = new Tenancy(operator).leaving(new LeavingRules(Duration.ZERO, Period.ofYears(3)));
        return Erp.builder()
                .dataSource(dataSource)
                .keys(vault)
                .modules(new Records(), tenancy)
                .build();
    }

    private static ProvisionHospital hospital(@Nullable HospitalId id, StaffId administrator) {
        var profile =
                new HospitalProfile("Lakeside Hospital", null, ZoneId.of("Asia/Kolkata"), List.of("en-IN"), "standard");
        return new ProvisionHospital(
                id, "lakeside", CurrencyCode.of("INR"), profile, HospitalPlacement.MAIN, administrator);
    }

    private static Set<Permission> operating() {
        return Set.of(
                HospitalPermission.PROVISION_HOSPITAL,
                HospitalPermission.READ_HOSPITALS,
                HospitalPermission.END_HOSPITAL,
                LeavingPermission.TAKE_OUT_HOSPITAL,
                LeavingPermission.BRING_IN_HOSPITAL,
                LeavingPermission.SHRED_HOSPITAL);
    }
}

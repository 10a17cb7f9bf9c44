package health.erp.examples.quickstart.features;

import static health.erp.core.audit.AuditPermission.READ_AUDIT;
import static health.erp.core.audit.AuditPermission.READ_AUDIT_VALUES;
import static health.erp.core.audit.AuditPermission.VERIFY_AUDIT;
import static health.erp.records.patient.PatientPermission.AMEND_PATIENT;
import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.person.AdministrativeGender.MALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.audit.AuditOfPatient;
import health.erp.core.audit.AuditWindow;
import health.erp.core.audit.ShowChanges;
import health.erp.core.audit.VerifyAudit;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A patient asks who looked at him; then somebody with the database's password rewrites history, and is found out. */
public final class WhoLookedAtMe {
    private WhoLookedAtMe() {}

    public static void main(String... args) throws SQLException {
        tell(System.out);
    }

    static void tell(PrintStream out) throws SQLException {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:audit", "sa", "");
        var erp = Erp.builder().dataSource(dataSource).modules(new Records()).build();
        var patients = erp.module(Records.class).patients();
        var hospital = new HospitalId(erp.newId());
        var clerk =
                new Caller(hospital, new StaffId(erp.newId()), Set.of(REGISTER_PATIENT, READ_PATIENT, AMEND_PATIENT));
        var auditor =
                new Caller(hospital, new StaffId(erp.newId()), Set.of(READ_AUDIT, READ_AUDIT_VALUES, VERIFY_AUDIT));

        var ravi = patients.register(clerk, new RegisterPatient(person("Ravi"), List.of()));
        patients.find(clerk, new FindPatient(ravi.id()));
        patients.amend(clerk, new AmendPatient(ravi.id(), ravi.version(), person("Ravindra"), List.of()));

        // tag::audit[]
        var trail = erp.core().audit();
        var entries = trail.ofPatient(auditor, new AuditOfPatient(ravi.id(), AuditWindow.newest(20)));
        entries.items().forEach(e -> out.println(e.kind() + " " + e.action() + " " + e.changed()));
        var changes =
                trail.changes(auditor, new ShowChanges(entries.items().get(0).id()));

        out.println("Intact: " + trail.verify(auditor, new VerifyAudit(null)).isIntact());
        tamper(dataSource); // drops the trigger, and says that somebody else had looked
        out.println("After that: "
                + trail.verify(auditor, new VerifyAudit(null)).findings().get(0).kind());
        // end::audit[]
        out.println("The last change has " + changes.size() + " fields.");
        erp.close();
        dataSource.dispose();
    }

    private static void tamper(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop trigger erp_audit_append_only");
            statement.execute("update erp_audit set staff_id = random_uuid() where action = 'FindPatient'");
        }
    }

    private static Demographics person(String given) {
        return Demographics.of(HumanName.official("Kumar", given), MALE, BirthDate.parse("1980-05-12"));
    }
}

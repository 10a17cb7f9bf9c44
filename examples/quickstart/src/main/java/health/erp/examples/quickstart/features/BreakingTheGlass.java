package health.erp.examples.quickstart.features;

import static health.erp.core.audit.AuditPermission.BREAK_GLASS;
import static health.erp.core.audit.AuditPermission.REVIEW_EMERGENCY;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.person.AdministrativeGender.MALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotPermittedException;
import health.erp.core.audit.BreakGlass;
import health.erp.core.audit.EmergencyReason;
import health.erp.core.audit.OpenEmergencies;
import health.erp.core.audit.ReviewEmergency;
import health.erp.core.audit.Verdict;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** A nurse who may not read patients' records does so in an emergency, for an hour, and somebody else judges it afterwards. */
public final class BreakingTheGlass {
    private BreakingTheGlass() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:glass", "sa", "");
        var erp = Erp.builder().dataSource(dataSource).modules(new Records()).build();
        var patients = erp.module(Records.class).patients();
        var hospital = new HospitalId(erp.newId());
        var clerk = new Caller(hospital, new StaffId(erp.newId()), Set.of(REGISTER_PATIENT));
        var nurse = new Caller(hospital, new StaffId(erp.newId()), Set.of(BREAK_GLASS));
        var officer = new Caller(hospital, new StaffId(erp.newId()), Set.of(REVIEW_EMERGENCY));
        var person = Demographics.of(HumanName.official("Kumar", "Ravi"), MALE, BirthDate.parse("1980-05-12"));
        var ravi = patients.register(clerk, new RegisterPatient(person, List.of()));

        // tag::glass[]
        try {
            patients.find(nurse, new FindPatient(ravi.id()));
        } catch (NotPermittedException e) {
            out.println("Usually: " + e.code());
        }
        var emergencies = erp.core().emergencies();
        emergencies.breakGlass(nurse, new BreakGlass(ravi.id(), EmergencyReason.ETREAT, "Brought in unconscious", 60));
        var found = patients.find(nurse.breakingGlass("Brought in unconscious"), new FindPatient(ravi.id()));
        out.println("In an emergency: " + found.displayName());

        for (var open :
                emergencies.reviews(officer, new OpenEmergencies(null, 20)).items()) {
            var verdict = new ReviewEmergency(open.entry(), Verdict.JUSTIFIED, "Confirmed by the ward");
            out.println(
                    open.reason() + ": " + emergencies.review(officer, verdict).verdict());
        }
        // end::glass[]
        erp.close();
        dataSource.dispose();
    }
}

package health.erp.examples.quickstart.features;

import static health.erp.records.duplicate.DuplicatePermission.DECIDE_DUPLICATES;
import static health.erp.records.duplicate.DuplicatePermission.FIND_DUPLICATES;
import static health.erp.records.duplicate.DuplicatePermission.READ_DUPLICATES;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.patient.PatientPermission.SEARCH_PATIENTS;
import static health.erp.records.person.AdministrativeGender.FEMALE;
import static java.util.stream.Collectors.toSet;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.duplicate.CandidateView;
import health.erp.records.duplicate.CheckPatient;
import health.erp.records.duplicate.DecideDuplicate;
import health.erp.records.duplicate.DeskOutcome.LooksLike;
import health.erp.records.duplicate.DeskOutcome.Registered;
import health.erp.records.duplicate.ListDuplicates;
import health.erp.records.duplicate.RegisterAtDesk;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** The desk is shown who looks the same; what it registers all the same waits for the records office. */
public final class LooksLikeSomebody {
    private LooksLikeSomebody() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:looks", "sa", "");
        var erp = Erp.builder().dataSource(dataSource).modules(new Records()).build();
        var clerk = new Caller(
                new HospitalId(erp.newId()),
                new StaffId(erp.newId()),
                Set.of(REGISTER_PATIENT, SEARCH_PATIENTS, READ_DUPLICATES, DECIDE_DUPLICATES, FIND_DUPLICATES));
        // tag::desk[]
        var duplicates = erp.module(Records.class).duplicates();
        duplicates.register(clerk, new RegisterAtDesk(person("Lakshmi"), List.of(), Set.of()));

        var form = new RegisterAtDesk(person("Laxmi"), List.of(), Set.of());
        var outcome = duplicates.register(clerk, form);
        if (outcome instanceof LooksLike like) {
            like.candidates().forEach(c -> out.println(c.displayName() + " looks the same: " + why(c)));
            // the clerk says that she is somebody else
            var seen = like.candidates().stream().map(CandidateView::patient).collect(toSet());
            outcome = duplicates.register(clerk, form.butNot(seen));
        }
        // end::desk[]
        var second = ((Registered) outcome).patient();

        // tag::list[]
        duplicates.check(clerk, new CheckPatient(second.id())); // a started runtime does so by itself
        var list = duplicates.list(clerk, ListDuplicates.first(20));
        for (var pair : list.items()) {
            out.println(pair.first().displayName() + " and " + pair.second().displayName() + " wait.");
            duplicates.decide(
                    clerk, new DecideDuplicate(pair.link().id(), pair.link().version(), true));
        }
        // end::list[]
        out.println("Waiting now: "
                + duplicates.list(clerk, ListDuplicates.first(20)).items().size());
        erp.close();
        dataSource.dispose();
    }

    private static String why(CandidateView candidate) {
        return candidate.explanation().stream()
                .map(f -> f.field() + " " + f.agreement())
                .toList()
                .toString();
    }

    private static Demographics person(String given) {
        return Demographics.of(HumanName.official("Rao", given), FEMALE, BirthDate.parse("1975-01-30"))
                .reachedAt(ContactPoint.phone("98450 12345", "IN", null));
    }
}

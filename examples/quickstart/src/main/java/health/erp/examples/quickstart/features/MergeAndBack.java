package health.erp.examples.quickstart.features;

import static health.erp.records.person.AdministrativeGender.MALE;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Permission;
import health.erp.core.document.AddDocument;
import health.erp.core.document.DocumentPermission;
import health.erp.core.document.ListDocuments;
import health.erp.core.document.MemoryDocumentStore;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.merge.MergeOutcome.Conflicting;
import health.erp.records.merge.MergeOutcome.Merged;
import health.erp.records.merge.MergePatients;
import health.erp.records.merge.MergePermission;
import health.erp.records.merge.PreviewMerge;
import health.erp.records.merge.UnmergePatients;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientPermission;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** Two records become one; more is written; then it turns out that they were two people's. */
public final class MergeAndBack {
    private final Erp erp;
    private final Records records;
    private final Caller clerk;
    private final PrintStream out;

    private MergeAndBack(Erp erp, PrintStream out) {
        this.erp = erp;
        this.records = erp.module(Records.class);
        this.out = out;
        Set<Permission> may = new HashSet<>(Set.of(PatientPermission.values()));
        may.addAll(Set.of(MergePermission.values()));
        may.addAll(Set.of(DocumentPermission.values()));
        this.clerk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), may);
    }

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        try (var erp = Erp.builder()
                .dataSource(JdbcConnectionPool.create("jdbc:h2:mem:merging", "sa", ""))
                .documents(new MemoryDocumentStore(Clock.systemUTC()))
                .modules(new Records())
                .build()) {
            new MergeAndBack(erp, out).tell();
        }
    }

    private void tell() {
        var ravi = register("Ravi", "1980-05-12");
        var twin = register("Ravi", "1981-05-12");
        keep(twin, "Blood group");

        var seen = records.merges().preview(clerk, new PreviewMerge(ravi, twin));
        var command = MergePatients.of(seen, "Came twice");
        if (records.merges().merge(clerk, command) instanceof Conflicting not) {
            out.println("To be looked at: " + not.conflicts().get(0).code());
            command = command.accepting(not.conflicts());
        }
        var merged = (Merged) records.merges().merge(clerk, command);
        out.println("The old record shows the other: " + shown(twin).id().equals(ravi));

        keep(ravi, "X-ray");
        amend(ravi);
        var undone = records.merges()
                .unmerge(clerk, new UnmergePatients(merged.merge().id(), "Brothers", Set.of()));
        out.println("Written since, so to be decided: " + undone.undecided().size());
        out.println(documents(ravi) + " and " + documents(twin));
        out.println("The telephone noted meanwhile: "
                + shown(ravi).telecoms().get(0).value());
    }

    private PatientId register(String given, String born) {
        var person = Demographics.of(HumanName.official("Kumar", given), MALE, BirthDate.parse(born));
        return records.patients()
                .register(clerk, new RegisterPatient(person, List.of()))
                .id();
    }

    private void amend(PatientId patient) {
        var person = Demographics.of(HumanName.official("Kumar", "Ravi"), MALE, BirthDate.parse("1980-05-12"))
                .reachedAt(ContactPoint.phone("98450 12345", "IN", null));
        records.patients().amend(clerk, new AmendPatient(patient, shown(patient).version(), person, List.of()));
    }

    private void keep(PatientId patient, String title) {
        var content = new ByteArrayInputStream(("%PDF-1.7 " + title).getBytes(UTF_8));
        erp.core().documents().add(clerk, new AddDocument(patient, title, "application/pdf", null), content);
    }

    private List<String> documents(PatientId patient) {
        return erp.core().documents().list(clerk, new ListDocuments(patient, 10, null)).items().stream()
                .map(document -> document.title())
                .toList();
    }

    private PatientView shown(PatientId patient) {
        return records.patients().find(clerk, new FindPatient(patient));
    }
}

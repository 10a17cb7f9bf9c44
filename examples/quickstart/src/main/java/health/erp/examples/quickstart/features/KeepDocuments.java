package health.erp.examples.quickstart.features;

import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.person.AdministrativeGender.MALE;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Permission;
import health.erp.core.RuleException;
import health.erp.core.document.AddDocument;
import health.erp.core.document.DeleteDocument;
import health.erp.core.document.DocumentPermission;
import health.erp.core.document.HoldDocument;
import health.erp.core.document.MemoryDocumentStore;
import health.erp.core.document.OpenDocument;
import health.erp.core.document.Retention;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** A report of a patient is kept, opened, put under a legal hold; what is not what it claims is refused. */
public final class KeepDocuments {
    private KeepDocuments() {}

    public static void main(String... args) throws IOException {
        tell(System.out);
    }

    static void tell(PrintStream out) throws IOException {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:documents", "sa", "");
        try (var erp = Erp.builder()
                .dataSource(dataSource)
                .documents(new MemoryDocumentStore(Clock.systemUTC())) // in production FileDocumentStore.at(...)
                .modules(new Records())
                .build()) {
            Set<Permission> may = new HashSet<>(Set.of(DocumentPermission.values()));
            may.add(REGISTER_PATIENT);
            var clerk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), may);
            var person = Demographics.of(HumanName.official("Kumar", "Ravi"), MALE, BirthDate.parse("1980-05-12"));
            var ravi = erp.module(Records.class)
                    .patients()
                    .register(clerk, new RegisterPatient(person, List.of()))
                    .id();
            var documents = erp.core().documents();
            var content = new ByteArrayInputStream("%PDF-1.7 Hb 13.9 g/dL".getBytes(UTF_8));

            // tag::documents[]
            var report = new AddDocument(
                    ravi, "Blood count", "application/pdf", new Retention("outpatient", LocalDate.parse("2029-03-31")));
            var added = documents.add(clerk, report, content);
            try (var opened = documents.open(clerk, new OpenDocument(added.id()))) {
                opened.content().transferTo(out);
            }
            documents.hold(clerk, new HoldDocument(added.id(), "case 12/2026")); // nobody deletes it now
            // end::documents[]

            out.println();
            try {
                documents.delete(clerk, new DeleteDocument(added.id(), "old"));
            } catch (RuleException e) {
                out.println("Deleting it: " + e.getMessage());
            }
            try {
                documents.add(clerk, report, new ByteArrayInputStream("MZ a program".getBytes(UTF_8)));
            } catch (InvalidCommandException e) {
                out.println("Adding a program as a report: " + e.getMessage());
            }
        }
        dataSource.dispose();
    }
}

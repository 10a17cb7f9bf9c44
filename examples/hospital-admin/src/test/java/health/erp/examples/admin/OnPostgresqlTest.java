package health.erp.examples.admin;

import static health.erp.examples.admin.Operating.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import health.erp.core.Caller;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientPermission;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.Patients;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's work on a real server: two databases, hospitals with patients, moves and ends. */
class OnPostgresqlTest {
    private static final int PATIENTS = 20;

    private final Path folder;
    private TestDatabase main;
    private TestDatabase second;
    private Operating operating;

    @SuppressWarnings("NullAway.Init") // made before each test
    OnPostgresqlTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void setUp() throws IOException {
        assumeTrue(TestServer.chosen().contains(TestServer.POSTGRESQL));
        main = TestDatabase.blank(TestServer.POSTGRESQL);
        second = TestDatabase.blank(TestServer.POSTGRESQL);
        operating = Operating.on(folder, Map.of("main", main, "second", second));
        operating.done("setup");
    }

    @AfterEach
    void close() {
        main.close();
        second.close();
    }

    @Test
    void hospitalsInEveryPlacement() {
        operating.done("provision", "a-shared", "--name", "A");
        operating.done("provision", "b-schema", "--name", "B", "--to", "schema:main/h_b");
        operating.done("provision", "c-second", "--name", "C", "--to", "shared:second");

        assertThat(operating.done("list", "--database", "second", "--csv").lines())
                .hasSize(2)
                .anyMatch(l -> l.startsWith("c-second,C,ACTIVE,shared:second"));
        var held = operating.run("provision", "d-schema", "--name", "D", "--to", "schema:main/h_b");
        assertThat(held.exit()).isEqualTo(HospitalAdmin.REFUSED);
        assertThat(held.err()).isNotBlank().doesNotContain("\tat ", "ERROR:");

        main.asSuperuser("delete from h_b.erp_history_records where version = '2'");
        main.asSuperuser("alter table h_b.patient_identifier drop column sealed cascade");
        assertThat(operating.done("migrate", "--dry-run"))
                .contains("main/h_b", "records/V2__sealed_identifiers.sql")
                .doesNotContain("second");
        assertThat(operating.done("migrate", "--dry-run")).contains("main/h_b");
    }

    @Test
    void aHospitalMovesWhileItsStaffWrite() throws Exception {
        operating.done("provision", "apollo", "--name", "Apollo");
        var hospital = HospitalId.of(field(operating.done("show", "apollo"), "id"));
        try (var desk = Opened.with(operating.configuration(), Clock.systemUTC())) {
            for (int i = 0; i < PATIENTS; i++) {
                register(desk, hospital, i);
            }
            assertThat(operating.done("move", "apollo", "--to", "schema:second/h_apollo", "--dry-run"))
                    .contains("from shared:main to schema:second/h_apollo", "patient ");
            assertThat(field(operating.done("show", "apollo"), "placement")).isEqualTo("shared:main");

            var written = new CopyOnWriteArrayList<PatientView>();
            var going = new AtomicBoolean(true);
            var begun = new CountDownLatch(1);
            var writer = Executors.newSingleThreadExecutor();
            var writing = writer.submit(() -> {
                for (int i = PATIENTS; going.get(); i++) {
                    written.add(register(desk, hospital, i));
                    begun.countDown();
                }
            });
            begun.await();
            var moved = operating.run("move", "apollo", "--to", "schema:second/h_apollo");
            going.set(false);
            writing.get();
            writer.shutdown();
            written.add(register(desk, hospital, 99_999));

            assertThat(moved.exit()).as(moved.err()).isEqualTo(HospitalAdmin.DONE);
            assertThat(moved.out()).startsWith("ARRIVED: from shared:main to schema:second/h_apollo");
            assertThat(moved.err()).contains("move: ");
            assertThat(written).allSatisfy(p -> assertThat(patients(desk)
                            .find(clerk(hospital), new FindPatient(p.id()))
                            .mrn())
                    .isEqualTo(p.mrn()));
            assertThat(second.asSuperuserRows("select count(*) from h_apollo.patient"))
                    .containsExactly(String.valueOf(PATIENTS + written.size()));
        }
        assertThat(field(operating.done("show", "apollo"), "placement")).isEqualTo("schema:second/h_apollo");
        assertThat(operating.done("move", "apollo", "--status")).contains("ARRIVED");
        assertThat(operating.done("move", "apollo", "--tidy")).startsWith("DONE");
        assertThat(main.asSuperuserRows("select count(*) from patient where hospital_id = '" + hospital + "'"))
                .containsExactly("0");

        var again = operating.run("move", "apollo", "--to", "database:main");
        assertThat(again.exit()).isEqualTo(HospitalAdmin.WRONG);
        assertThat(operating.run("move", "apollo", "--resume", "--abort").exit())
                .isEqualTo(HospitalAdmin.WRONG);
    }

    @Test
    void aHospitalLeavesAndArrivesElsewhere() throws Exception {
        operating.done("provision", "apollo", "--name", "Apollo");
        var shown = operating.done("show", "apollo");
        var hospital = HospitalId.of(field(shown, "id"));
        PatientView ravi;
        try (var desk = Opened.with(operating.configuration(), Clock.systemUTC())) {
            ravi = register(desk, hospital, 7);
        }
        var export = folder.resolve("export");
        var key = folder.resolve("key");

        var taken = operating.done("export", "apollo", "--to", export.toString(), "--transfer-key", key.toString());
        assertThat(taken).doesNotContain(Files.readString(key).strip());
        assertThat(operating.done("verify", export.toString(), "--of", "apollo"))
                .contains("is whole");

        var there = Operating.on(folder.resolve("there"), Map.of("main", second));
        there.done("setup");
        var arrived = there.done(
                "import",
                export.toString(),
                "--code",
                "apollo-2",
                "--name",
                "Apollo",
                "--transfer-key",
                key.toString());
        assertThat(field(arrived, "id")).isEqualTo(hospital.toString());
        try (var desk = Opened.with(there.configuration(), Clock.systemUTC())) {
            assertThat(patients(desk)
                            .find(clerk(hospital), new FindPatient(ravi.id()))
                            .mrn())
                    .isEqualTo(ravi.mrn());
        }
        var known = there.run(
                "import",
                export.toString(),
                "--code",
                "apollo-3",
                "--name",
                "Apollo",
                "--transfer-key",
                key.toString());
        assertThat(known.exit()).isEqualTo(HospitalAdmin.REFUSED);

        operating.done("leave", "apollo");
        var id = field(taken, "Export").substring(0, 36);
        var proposed = operating.done("shred", "apollo", "--propose", "--export", id);
        var shredding = field(proposed, "shredding");
        assertThat(field(proposed, "status")).isEqualTo("PROPOSED");
        var early = operating.run("shred", "apollo", "--carry-out", shredding);
        assertThat(early.exit()).isEqualTo(HospitalAdmin.REFUSED);
        var alone = operating.run(
                "shred",
                "apollo",
                "--agree",
                shredding,
                "--as",
                operating.configuration().staff().toString());
        assertThat(alone.exit()).isEqualTo(HospitalAdmin.REFUSED);
        assertThat(operating.done("shred", "apollo", "--agree", shredding, "--as", field(shown, "first administrator")))
                .contains("AGREED");
        assertThat(operating.run("shred", "apollo", "--carry-out", shredding).err())
                .contains("waits until");

        operating.clock.advance(Duration.ofDays(31));
        assertThat(operating.done("shred", "apollo", "--carry-out", shredding)).contains("DONE", "keys ended");
        assertThat(main.asSuperuserRows("select count(*) from patient")).containsExactly("0");
        assertThat(operating.done("list", "--status", "SHREDDED")).contains("apollo");
    }

    @Test
    void aChangedExportIsFoundOut() throws Exception {
        operating.done("provision", "apollo", "--name", "Apollo");
        var export = folder.resolve("export");
        assertThat(operating.run("verify", export.toString(), "--of", "apollo").err())
                .contains("was never taken out");
        assertThat(operating.done("export", "apollo", "--to", export.toString()))
                .contains("transfer key, shown this once");
        try (var files = Files.walk(export)) {
            var table = files.filter(f ->
                            f.toString().endsWith(".ndjson") || f.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(table, "{}\n", StandardOpenOption.APPEND);
        }

        var changed = operating.run("verify", export.toString(), "--of", "apollo");

        assertThat(changed.exit()).isEqualTo(HospitalAdmin.REFUSED);
        assertThat(changed.err()).contains("was changed");
    }

    private static Patients patients(Opened opened) {
        return opened.erp().module(Records.class).patients();
    }

    static Caller clerk(HospitalId hospital) {
        return new Caller(
                hospital,
                new StaffId(UUID.fromString("019c0000-0000-7000-8000-0000000000ff")),
                Set.of(
                        PatientPermission.REGISTER_PATIENT,
                        PatientPermission.READ_PATIENT,
                        PatientPermission.SEARCH_PATIENTS));
    }

    private static PatientView register(Opened opened, HospitalId hospital, int number) {
        var person = Demographics.of(
                HumanName.official("Kumar", "Ravi" + number), AdministrativeGender.MALE, BirthDate.parse("1980-05-12"));
        return patients(opened).register(clerk(hospital), new RegisterPatient(person, List.of()));
    }
}

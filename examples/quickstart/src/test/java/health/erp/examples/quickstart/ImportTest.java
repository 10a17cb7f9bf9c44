package health.erp.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Erp;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.PatientView;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.HumanName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private final Path folder;
    private final Path database;

    ImportTest(@TempDir Path folder) {
        this.folder = folder;
        this.database = folder.resolve("new/quickstart");
    }

    @Test
    void everybodyOfAFaultlessListIsRegisteredOnceAndNoOtherFileWritten() throws IOException {
        var list = Lists.csv(folder.resolve("people.csv"), 450);

        var run = imported(list);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.count("read")).isEqualTo(450);
        assertThat(run.count("registered")).isEqualTo(450);
        assertThat(run.count("rejected")).isZero();
        assertThat(rejects(list)).doesNotExist();
        assertThat(suspects(list)).doesNotExist();

        var again = imported(list);
        assertThat(again.exit()).isEqualTo(Main.DONE);
        assertThat(again.count("registered")).isZero();
        assertThat(again.count("already there")).isEqualTo(450);
    }

    @Test
    void whoIsRejectedStandsInAFileWithLineAndReason() throws IOException {
        var list = Lists.csv(
                folder.resolve("people.csv"),
                "1, ravi, kumar, , pune, 19800512, 11",
                "2, , , , pune, 19800512, 12",
                "3, mira, iyer, , pune, 19801341, 13",
                "4, leela, rao, , pune, 29990101, 14",
                "5, asha, das, , pune, 19800512, 15");

        var run = imported(list);

        assertThat(run.exit()).isEqualTo(Main.SOME_REJECTED);
        assertThat(run.count("registered")).isEqualTo(2);
        assertThat(run.count("rejected")).isEqualTo(3);
        assertThat(run.out()).contains("(see " + rejects(list) + ")");
        assertThat(Files.readString(rejects(list)))
                .startsWith("line,reason\r\n")
                .contains("\r\n3,\"given_name or surname must be there, both are missing\"\r\n")
                .contains("\r\n4,date_of_birth is not a calendar day since 1850-01-01; write it as ")
                .contains("\r\n5,")
                .contains("lies in the future");
    }

    @Test
    void rejectsOfAnEarlierRunAreReplacedAndGoWhereTheyAreWanted() throws IOException {
        var list = Lists.csv(folder.resolve("people.csv"), "1, , , , , , ");
        var elsewhere = Files.writeString(folder.resolve("elsewhere.csv"), "line,reason\r\n7,is an old one\r\n");

        assertThat(imported(list, "--rejects", elsewhere).exit()).isEqualTo(Main.SOME_REJECTED);
        assertThat(Files.readAllLines(elsewhere)).hasSize(2).noneMatch(line -> line.contains("old"));
        assertThat(rejects(list)).doesNotExist();

        Lists.csv(list, "1, ravi, , , , , ");
        imported(list, "--rejects", elsewhere);
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void whoLooksLikeSomebodyIsRegisteredAndToldOf() throws IOException {
        var list = Lists.csv(
                folder.resolve("people.csv"),
                "1, ravi, kumar, , pune, 19800512, 11",
                "2, ravi, kumar, , pune, 19800512, 12",
                "3, raavi, kumar, , pune, , 11");

        var run = imported(list);

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.count("suspected")).isEqualTo(2);
        assertThat(Files.readString(suspects(list)))
                .isEqualTo("line,mrn,same_as_mrn\r\n3,00000029,00000017\r\n4,00000038,00000017\r\n");

        imported(list);
        assertThat(Files.readAllLines(suspects(list)))
                .as("kept by a run that suspects nobody")
                .hasSize(3);
    }

    @Test
    void aKeyThatIsThereTwiceIsToldOf() throws IOException {
        var list = Lists.csv(folder.resolve("people.csv"), "1, ravi, kumar, , , , ", "1, mira, iyer, , , , ");

        assertThat(imported(list).out()).contains("(their key is that of somebody before in the list)");
    }

    @Test
    void aFhirPatientArrivesWhole() throws IOException {
        var list = Files.writeString(
                folder.resolve("Patient.ndjson"),
                """
                {"resourceType":"Patient","id":"p-1","name":[{"use":"official","family":"Medhurst","given":["Sumi"]},\
                {"use":"maiden","family":"Rau"}],"gender":"female","birthDate":"1927-05-21",\
                "telecom":[{"system":"phone","value":"555-690-3898"}],"deceasedDateTime":"1989-05-09T20:35:22-04:00",\
                "identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-94-5397"}],\
                "address":[{"line":["633 Abernathy Landing"],"city":"Emporia","country":"US"}]}
                {"resourceType":"Condition","id":"c-1"}
                """);

        var run = imported(list, "--source", "urn:test:synthea");

        assertThat(run.count("registered")).isEqualTo(1);
        assertThat(Files.readString(rejects(list)))
                .isEqualTo("line,reason\r\n2,\"resourceType is Condition, not Patient\"\r\n");
        var sumi = found(new Identifier("urn:test:synthea", "p-1")).get(0);
        assertThat(sumi.names()).extracting(HumanName::full).containsExactly("Sumi Medhurst", "Rau");
        assertThat(sumi.gender()).isEqualTo(AdministrativeGender.FEMALE);
        assertThat(sumi.telecoms().get(0).value()).isEqualTo("+15556903898");
        assertThat(sumi.deceased().yes()).isTrue();
        assertThat(sumi.addresses().get(0).country()).isEqualTo("US");
        assertThat(found(new Identifier("http://hl7.org/fhir/sid/us-ssn", "999-94-5397")))
                .containsExactly(sumi);
    }

    @Test
    void aDatabaseThatIsNoneOfOursIsToldOf() throws IOException {
        var list = Lists.csv(folder.resolve("people.csv"), 1);
        Files.createDirectories(database.getParent());
        Files.writeString(Path.of(database + ".mv.db"), "nothing of H2's\n".repeat(1000));

        var run = imported(list);

        assertThat(run.exit()).isEqualTo(Main.FAILED);
        assertThat(run.err()).contains("cannot be opened").doesNotContain("\tat ");
        assertThat(Path.of(database + ".trace.db"))
                .as("H2 writes values into it")
                .doesNotExist();
        var directory = Run.of("import", list, "--db", folder);
        assertThat(directory.exit()).isEqualTo(Main.FAILED);
        assertThat(directory.err()).contains("is a directory");
    }

    @Test
    void rejectsThatCannotBeWrittenAreToldOfBeforeAnybodyIsTaken() throws IOException {
        var list = Lists.csv(folder.resolve("people.csv"), "1, , , , , , ");

        var run = imported(list, "--rejects", folder.resolve("gone/rejects.csv"));

        assertThat(run.exit()).isEqualTo(Main.FAILED);
        assertThat(run.err()).startsWith("The file (").contains(") cannot be written there.");
        assertThat(database.getParent()).doesNotExist();
    }

    @Test
    void theRegisterIsNotReadThroughForEveryFewHundred() throws IOException, SQLException {
        imported(Lists.csv(folder.resolve("people.csv"), 400));

        assertThat(plan("select id from patient_identifier where hospital_id = ? and in_use and identifier in (?, ?)"))
                .contains("PATIENT_IDENTIFIER_VALUE");
        assertThat(plan("select id from patient where hospital_id = ? and sameness in (?, ?)"))
                .contains("PATIENT_SAMENESS");
    }

    private Run imported(Path list, Object... more) {
        var args = new ArrayList<Object>(List.of("import", list, "--db", database));
        args.addAll(List.of(more));
        return Run.of(args.toArray());
    }

    private List<PatientView> found(Identifier identifier) {
        try (var file = FileDatabase.open(database);
                var erp = Erp.builder()
                        .dataSource(file.connections())
                        .keys(file.keys())
                        .modules(new Records())
                        .build()) {
            return erp
                    .module(Records.class)
                    .patients()
                    .findByIdentifier(Import.CLERK, new FindByIdentifier(identifier))
                    .stream()
                    .toList();
        } catch (TroubleException e) {
            throw new AssertionError(e);
        }
    }

    private String plan(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
                var explain = connection.prepareStatement("explain " + sql)) {
            explain.setObject(1, Import.HOSPITAL.value());
            explain.setString(2, "a");
            explain.setString(3, "b");
            try (var rows = explain.executeQuery()) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        }
    }

    private static Path rejects(Path list) {
        return Path.of(list + ".rejects.csv");
    }

    private static Path suspects(Path list) {
        return Path.of(list + ".suspects.csv");
    }
}

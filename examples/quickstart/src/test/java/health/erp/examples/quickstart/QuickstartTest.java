package health.erp.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {
    private final Path folder;

    QuickstartTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theOtherHospitalSeesNobody() {
        var run = Run.of();

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.out().lines())
                .contains("Lakeside looks for \"kum rav\" and finds 1.", "Hillview looks for \"kum rav\" and finds 0.")
                .anyMatch(line -> line.startsWith("Hillview asks for him by his id: There is no patient"));
    }

    @Test
    void helpIsNoMistake() {
        var run = Run.of("help");

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.out()).startsWith("Usage:").endsWith("\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"postgresql,row level security", "h2,create table patient", "mariadb,create table patient"})
    void sqlIsPrintedForADatabaseAdministrator(String database, String part) {
        var run = Run.of("sql", database);

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.out()).containsIgnoringCase(part);
    }

    @Test
    void sqlGrantsToTheRoleGiven() {
        assertThat(Run.of("sql", "postgresql", "--role", "ward_7").out()).contains("ward_7");
        assertThat(Run.of("sql", "postgresql", "--role", "x; drop table").exit())
                .isEqualTo(Main.FAILED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            imprt x.csv                        | There is no command imprt.
            import                             | No file is given.
            import a.csv b.csv                 | There is one file too many: b.csv
            import a.csv --dry-run             | There is no option --dry-run.
            import a.csv --db                  | The option --db needs a value.
            import a.csv --db --rejects x      | The option --db needs a value.
            import a.csv --db=x --db=y         | The option --db is given twice.
            import a.csv --region India        | The region must be an ISO 3166-1 code of two letters, such as IN.
            import a.csv --rejects ./a.csv     | The list, the database, the rejects and the suspects must be different files.
            import a.csv --db a;b              | The path of the database cannot have a semicolon in it.
            sql                                | No database is given.
            sql oracle                         | There is no SQL for oracle.
            """)
    void whatIsNoCommandIsExplained(String typed, String problem) {
        var run = Run.of((Object[]) typed.split(" "));

        assertThat(run.exit()).isEqualTo(Main.FAILED);
        assertThat(run.err()).startsWith(problem + System.lineSeparator()).contains("Usage:");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void optionsHaveDefaultsThatFollowTheList() throws UsageException {
        var options = ImportOptions.parse(List.of("lists/old.csv"));

        assertThat(options.database()).isEqualTo(Path.of("data/quickstart"));
        assertThat(options.rejects()).isEqualTo(Path.of("lists/old.csv.rejects.csv"));
        assertThat(options.suspects()).isEqualTo(Path.of("lists/old.csv.suspects.csv"));
        assertThat(options.source()).isEqualTo("urn:health.erp:list:old.csv");
        assertThat(options.region()).isEqualTo("IN");
    }

    @Test
    void optionsMayBeWrittenEitherWay() throws UsageException {
        var options = ImportOptions.parse(
                List.of("--db=x/y.mv.db", "a.csv", "--rejects", "r.csv", "--source", "urn:old", "--region", "GB"));

        assertThat(options.database()).isEqualTo(Path.of("x/y"));
        assertThat(options.rejects()).isEqualTo(Path.of("r.csv"));
        assertThat(options.source()).isEqualTo("urn:old");
        assertThat(options.region()).isEqualTo("GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.csv", "list.xlsx", "."})
    void aListThatIsNoneIsNamedAndNoDatabaseMade(String name) {
        var run = Run.of("import", folder.resolve(name), "--db", folder.resolve("db/q"));

        assertThat(run.exit()).isEqualTo(Main.FAILED);
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(folder.resolve("db")).doesNotExist();
    }
}

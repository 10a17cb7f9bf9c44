package health.erp.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportKillTest {
    private static final int PEOPLE = 5_000;

    private final Path list;
    private final Path database;

    ImportKillTest(@TempDir Path folder) {
        this.list = folder.resolve("people.csv");
        this.database = folder.resolve("quickstart");
    }

    @Test
    void aRunThatWasKilledIsStartedAgainAndEverybodyIsThereOnce() throws Exception {
        Lists.csv(list, PEOPLE);
        var process = start();
        try (var output = process.inputReader()) {
            awaitProgress(output);
            var second = Run.of("import", list, "--db", database);
            assertThat(second.exit()).isEqualTo(Main.FAILED);
            assertThat(second.err()).contains("is in use by another run");
        } finally {
            process.destroyForcibly().waitFor();
        }
        var before = count("select count(*) from patient");
        assertThat(before).isBetween(1L, PEOPLE - 1L);

        var again = Run.of("import", list, "--db", database);

        assertThat(again.exit()).as(again.err()).isEqualTo(Main.DONE);
        assertThat(again.count("already there")).isEqualTo(before);
        assertThat(again.count("registered")).isEqualTo(PEOPLE - before);
        assertThat(count("select count(*) from patient")).isEqualTo(PEOPLE);
        assertThat(count("select count(distinct identifier) from patient_identifier where identifier like 'rec-%'"))
                .isEqualTo(PEOPLE);
        assertThat(count("select count(*) from patient_identifier where status <> 'CONFIRMED'"))
                .isZero();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        list.toString(),
                        "--db",
                        database.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitProgress(BufferedReader output) throws IOException {
        var line = output.readLine();
        while (line != null && !line.endsWith(" a second")) {
            line = output.readLine();
        }
        assertThat(line).as("the run ended before it could be killed").isNotNull();
    }

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

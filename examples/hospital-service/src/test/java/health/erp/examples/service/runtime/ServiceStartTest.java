package health.erp.examples.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.examples.service.HospitalApplication;
import health.erp.examples.service.RunningService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/** What somebody reads who starts the service, well or badly configured. */
class ServiceStartTest {

    @Test
    void aFirstStartSaysWhoMaySignInAndASecondDoesNot() {
        try (var database = TestDatabase.blank(TestServer.H2)) {
            var settings = settings(database, "--hospital.demo.password=");

            var first = start(settings);
            var second = start(settings);

            assertThat(first)
                    .contains("The Erp is up: database=H2")
                    .containsPattern("asha\\.reception +[a-z2-9-]{14} +Asha General Hospital, Pune +RECEPTIONIST")
                    .contains("Ready after")
                    .doesNotContain("WARN", "ERROR", "hibernate", "Flyway");
            assertThat(second).contains("Ready after").doesNotContain("asha.reception");
        }
    }

    @Test
    void withoutTheDemoThereIsNobody() {
        try (var database = TestDatabase.blank(TestServer.H2)) {
            var log = start(settings(database, "--hospital.demo=false"));

            assertThat(log).contains("There are no users yet").doesNotContain("asha");
        }
    }

    @Test
    void onPostgresTheOwnerIsToldToBeMissing() {
        try (var database = TestDatabase.blank(TestServer.POSTGRESQL)) {
            var settings = settings(database);
            settings.removeIf(s -> s.contains("schema-owner"));

            var log = start(settings);

            assertThat(log)
                    .contains("APPLICATION FAILED TO START", "lack the migration (V1__core.sql)")
                    .contains("--hospital.schema-owner.username=")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void onPostgresTheOwnerDoesNotServeAsTheApplication() {
        try (var database = TestDatabase.blank(TestServer.POSTGRESQL)) {
            var settings = settings(database, "--spring.datasource.username=erp_owner");

            var log = start(settings);

            assertThat(log)
                    .contains("APPLICATION FAILED TO START", "would be owned by the application's role (erp_owner)")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void onPostgresWithoutTheBackgroundItServesAndSaysThatWorkWaits() {
        try (var database = TestDatabase.blank(TestServer.POSTGRESQL)) {
            var settings = settings(database);
            settings.removeIf(s -> s.contains("hospital.background"));

            var log = start(settings);

            assertThat(log)
                    .contains("Ready after", "Set hospital.background.username and .password.")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void aWrongPasswordIsToldInWords() {
        try (var database = TestDatabase.blank(TestServer.POSTGRESQL)) {
            var wrongOwner = start(settings(database, "--hospital.schema-owner.username=nobody_here"));
            var wrongUser = start(settings(database, "--spring.datasource.username=nobody_here"));

            for (var log : List.of(wrongOwner, wrongUser)) {
                assertThat(log)
                        .contains("APPLICATION FAILED TO START", "nobody_here")
                        .doesNotContain("\tat ", "Exception");
            }
        }
    }

    private static List<String> settings(TestDatabase database, String... more) {
        var settings = new ArrayList<>(RunningService.settings(database));
        for (var setting : more) {
            var name = setting.substring(0, setting.indexOf('=') + 1);
            settings.removeIf(s -> s.startsWith(name));
            settings.add(setting);
        }
        return settings;
    }

    /** Starts and stops the service; answers what it wrote. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static String start(List<String> settings) {
        var console = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            SpringApplication.run(HospitalApplication.class, settings.toArray(String[]::new))
                    .close();
        } catch (RuntimeException told) {
            // what matters is in the log
        } finally {
            System.setOut(console);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}

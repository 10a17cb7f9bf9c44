package health.erp.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    private final Path file;
    private final Operating operating;

    ConfigurationTest(@TempDir Path folder) {
        this.file = folder.resolve("hospital-admin.properties");
        this.operating = new Operating(file);
    }

    @Test
    void isMissingWithAHint() {
        var run = operating.run("list");

        assertThat(run.exit()).isEqualTo(HospitalAdmin.WRONG);
        assertThat(run.err()).contains("cannot be read", "hospital-admin init");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void tellsEveryMistakeAtOnceAndNoPassword() throws Exception {
        Files.write(
                file,
                List.of(
                        "operator=me",
                        "kees=here",
                        "database.main.url=jdbc:postgresql://nowhere/erp",
                        "database.main.user=erp_app",
                        "database.main.password=hunter2",
                        "database.main.owner.user=erp_owner",
                        "database.Second.url=jdbc:oracle:thin:@x",
                        "database.Second.user=x",
                        "database.Second.password=hunter3"));

        var run = operating.run("list");

        assertThat(run.exit()).isEqualTo(HospitalAdmin.WRONG);
        assertThat(run.err())
                .contains(
                        "operator is not an id",
                        "staff is missing",
                        "keys is missing",
                        "documents is missing",
                        "no setting (kees)",
                        "HOSPITAL_ADMIN_DATABASE_MAIN_OWNER_PASSWORD",
                        "database.main.background.user is missing",
                        "database.Second has a name",
                        "database.Second.url is none of")
                .contains("9 problem(s)")
                .doesNotContain("hunter");
    }

    @Test
    void saysThatADatabaseIsNotThere() throws Exception {
        Files.write(
                file,
                List.of(
                        "operator=019c0000-0000-7000-8000-000000000001",
                        "staff=019c0000-0000-7000-8000-000000000002",
                        "keys=keys",
                        "documents=documents",
                        "database.main.url=jdbc:h2:file:./nowhere/x;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0",
                        "database.main.user=sa"));

        var run = operating.run("list");

        assertThat(run.exit()).isEqualTo(HospitalAdmin.WRONG);
        assertThat(run.err()).contains("gives no connection").doesNotContain("\tat ");
    }

    @Test
    void isNotOverwritten() throws Exception {
        operating.done("init");
        var first = Files.readString(file);

        var again = operating.run("init");

        assertThat(again.exit()).isEqualTo(HospitalAdmin.REFUSED);
        assertThat(again.err()).contains("is there already");
        assertThat(file).hasContent(first);
    }

    @Test
    void isNotNeededForHelpOrAPlan() {
        assertThat(operating.done("--version")).startsWith("hospital-admin ");
        assertThat(operating.done("list", "--version")).startsWith("hospital-admin ");
        assertThat(operating.done("--help")).contains("provision", "shred", "PLACEMENT is");
        assertThat(operating.done("provision", "--help")).contains("--list", "legal_name");
        assertThat(operating.done("capacity", "--hospitals", "1000", "--beds", "300"))
                .contains("1,000 hospitals");
        assertThat(operating.run("capacity", "--hospitals", "0").exit()).isEqualTo(HospitalAdmin.WRONG);
    }

    @Test
    void isLookedAtAfterTheCommand() {
        assertThat(operating.run("lisst").exit()).isEqualTo(HospitalAdmin.WRONG);
        assertThat(operating.run().exit()).isEqualTo(HospitalAdmin.WRONG);
        var typo = operating.run("provision", "apollo", "--name", "Apollo", "--to", "schema:main");
        assertThat(typo.exit()).isEqualTo(HospitalAdmin.WRONG);
        assertThat(typo.err()).contains("shared:DATABASE").doesNotContain("Exception");
    }
}

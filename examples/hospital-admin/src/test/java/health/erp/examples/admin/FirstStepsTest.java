package health.erp.examples.admin;

import static health.erp.examples.admin.Operating.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does in the first minutes, on a database in a file. */
class FirstStepsTest {
    private final Path folder;
    private final Operating operating;

    FirstStepsTest(@TempDir Path folder) {
        this.folder = folder;
        this.operating = new Operating(folder.resolve("first.properties"));
    }

    @BeforeEach
    void init() {
        assertThat(operating.done("init")).contains("hospital-admin setup");
    }

    @Test
    void oneHospitalFromMakingToSuspending() {
        var early = operating.run("list");
        assertThat(early.exit()).isEqualTo(HospitalAdmin.WRONG);
        assertThat(early.err()).contains("lack", "hospital-admin migrate");

        assertThat(operating.done("migrate", "--dry-run")).contains("core/V1__core.sql", "tenancy/V1__tenancy.sql");
        assertThat(operating.done("migrate", "--dry-run")).contains("core/V1__core.sql"); // nothing was done

        assertThat(operating.done("setup")).contains("is the operator's administrator");
        assertThat(operating.done("setup")).contains("Applied 0 migration(s)", "has an administrator already");

        assertThat(operating.done("provision", "apollo", "--name", "Apollo", "--dry-run"))
                .contains("Would make apollo");
        var made = operating.done("provision", "apollo", "--name", "Apollo", "--gstin", "27aapfu0939f1zv");
        assertThat(field(made, "status")).isEqualTo("ACTIVE");
        assertThat(field(made, "gstin")).isEqualTo("27AAPFU0939F1ZV");

        var another = operating.run("provision", "apollo", "--name", "Apollo Delhi");
        assertThat(another.exit()).isEqualTo(HospitalAdmin.REFUSED);
        assertThat(another.err()).contains("(apollo) already, with another (legalName)");
        var amended = operating.done("amend", "apollo", "--plan", "large");
        assertThat(field(amended, "plan")).isEqualTo("large");
        assertThat(field(amended, "gstin")).isEqualTo("27AAPFU0939F1ZV");
        operating.done("amend", "apollo", "--plan", "standard");

        var shown = operating.done("show", "apollo");
        assertThat(field(shown, "made")).isEqualTo("ACTIVE");
        assertThat(field(shown, "first administrator")).isEqualTo(field(made, "first administrator"));

        assertThat(operating.done("suspend", "apollo", "--reason", "unpaid")).contains("apollo is SUSPENDED");
        assertThat(field(operating.done("show", "apollo"), "reason")).isEqualTo("unpaid");
        assertThat(operating.done("list", "--status", "suspended", "--csv"))
                .contains("CODE,LEGAL NAME,STATUS")
                .contains("apollo,Apollo,SUSPENDED,shared:main,standard,");
        assertThat(operating.done("read-only", "apollo", "--reason", "audit")).contains("READ_ONLY");
        assertThat(operating.done("resume", "apollo")).contains("apollo is ACTIVE");

        var unknown = operating.run("show", "apol");
        assertThat(unknown.exit()).isEqualTo(HospitalAdmin.REFUSED);
        assertThat(unknown.err()).contains("no hospital with the code (apol)").doesNotContain("\tat ");

        assertThat(operating
                        .run("move", "apollo", "--to", "schema:main/own", "--dry-run")
                        .err())
                .contains("on PostgreSQL only");
        var unfounded = operating.run("shred", "apollo", "--propose");
        assertThat(unfounded.exit()).isEqualTo(HospitalAdmin.WRONG);
        assertThat(unfounded.err()).contains("--export ID", "--reason TEXT");

        assertThat(operating.done("migrate", "--dry-run")).contains("All places are up to date.");
        assertThat(operating.done("migrate")).contains("Applied 0 migration(s) at main.", "were up to date");

        assertThat(operating.done("meter", "apollo")).contains("FIXED_SHARE", "INR 40000.00 of INR 1200.00, OVER");
        assertThat(operating.done("budget", "--csv")).contains("apollo,", "INR 1200.00,OVER");
        assertThat(operating.done("budget", "apollo", "--raise", "INR 2000", "--reason", "agreed"))
                .contains("INR 2000.00", "RAISE_BUDGET");
        assertThat(operating.run("statement", "apollo", "--month", "2026-01").exit())
                .isEqualTo(HospitalAdmin.REFUSED);
    }

    @Test
    void aListIsMadeAgainAfterItWasCorrected() throws Exception {
        operating.done("setup");
        var list = folder.resolve("list.csv");
        Files.writeString(
                list,
                """
                code,legal_name,placement,currency,languages
                a-one,=One,,INR,hi en-IN
                B two,Two,,,
                c-three,Three,shared:nowhere,,
                d-four,Four,elsewhere,,
                a-one,Again,,,
                """,
                StandardCharsets.UTF_8);

        assertThat(operating
                        .run("provision", "--list", list.toString(), "--dry-run")
                        .out())
                .contains("Would make 3, rejected 2.");
        assertThat(operating.done("list", "--csv").lines()).hasSize(1);

        var first = operating.run("provision", "--list", list.toString());

        assertThat(first.exit()).isEqualTo(HospitalAdmin.REFUSED);
        assertThat(first.out()).contains("Made 1, rejected 4.");
        assertThat(first.err())
                .contains(
                        "line 3: code is not 2 to 20",
                        "line 4: ",
                        "nowhere",
                        "line 5: placement is not shared:DATABASE",
                        "line 6: code is that of line 2 too",
                        "provision: 5 of 5");

        Files.writeString(
                list, "\uFEFFcode,legal_name\na-one,=One\nb-two,Two\nc-three,Three\n", StandardCharsets.UTF_8);
        var second = operating.done("provision", "--list", list.toString());

        assertThat(second).contains("Made 3, rejected 0.");
        assertThat(line(second, "a-one")).isEqualTo(line(first.out(), "a-one"));
        assertThat(operating.done("list", "--csv")).contains("a-one,'=One,ACTIVE");

        var page = operating.run("list", "--limit", "2");
        assertThat(page.out()).contains("a-one", "b-two").doesNotContain("c-three");
        assertThat(page.err()).contains("--after b-two");
        assertThat(operating.done("list", "--after", "b-two"))
                .contains("c-three")
                .doesNotContain("a-one");

        Files.writeString(list, "code,name\na-one,One\n", StandardCharsets.UTF_8);
        var columns = operating.run("provision", "--list", list.toString());
        assertThat(columns.exit()).isEqualTo(HospitalAdmin.WRONG);
        assertThat(columns.err()).contains("lacks the columns [legal_name]", "unknown ones [name]");
    }

    private static String line(String printed, String code) {
        return printed.lines()
                .filter(l -> l.startsWith(code))
                .map(l -> l.replaceAll(" +", " "))
                .findFirst()
                .orElseThrow();
    }
}

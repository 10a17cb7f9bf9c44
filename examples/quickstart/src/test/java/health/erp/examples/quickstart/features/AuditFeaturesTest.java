package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditFeaturesTest {
    @Test
    void whoRegistersTwiceUnderOneKeyRegistersOnce() throws Exception {
        assertThat(told(RegisteringOnce::tell))
                .containsExactly("The same patient: true", "Another form under the key: erp.key.used");
    }

    @Test
    void whoRewritesHistoryIsFoundOut() throws Exception {
        assertThat(told(WhoLookedAtMe::tell))
                .anySatisfy(line -> assertThat(line).startsWith("COMMAND AmendPatient [Patient."))
                .contains(
                        "READ FindPatient []",
                        "COMMAND RegisterPatient [+Patient]",
                        "Intact: true",
                        "After that: FORGED");
    }

    @Test
    void whoBreaksTheGlassIsReviewed() throws Exception {
        assertThat(told(BreakingTheGlass::tell))
                .containsExactly(
                        "Usually: erp.notPermitted",
                        "In an emergency: Ravi Kumar",
                        "Brought in unconscious: JUSTIFIED");
    }

    @ParameterizedTest
    @CsvSource({"RegisteringOnce,once,idempotency", "WhoLookedAtMe,audit,audit", "BreakingTheGlass,glass,audit"})
    void theGuideShowsTheProgramsAsTheyRun(String program, String tag, String guide) throws IOException {
        var source =
                Files.readString(Path.of("src/main/java/health/erp/examples/quickstart/features/" + program + ".java"));
        var begin = "// tag::" + tag + "[]\n";
        var shown = source.substring(source.indexOf(begin) + begin.length(), source.indexOf("// end::" + tag + "[]"))
                .stripIndent()
                .stripTrailing();

        assertThat(Files.readString(Path.of("../../erp-core/README.md"))).contains("```java\n" + shown + "\n```");
    }

    private static List<String> told(Program program) throws Exception {
        var out = new ByteArrayOutputStream();
        program.tell(new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).lines().toList();
    }

    private interface Program {
        void tell(PrintStream out) throws Exception;
    }
}

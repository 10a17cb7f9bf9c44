package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessFeaturesTest {
    @Test
    void whoLostTheirRoleIsRefusedAtOnce() {
        assertThat(told(Roles::tell))
                .containsExactly(
                        "Asha registers Ravi Kumar.", "Asha, signed in as before, is refused: erp.notPermitted");
    }

    @Test
    void guessesShutTheUserOut() {
        assertThat(told(SigningIn::tell))
                .startsWith("Asha is known by her token: true", "After signing out: core.session.ended")
                .endsWith("The right password now: core.signin.refused");
    }

    @Test
    void whatChangedIsReadAgain() {
        assertThat(told(Caching::tell))
                .containsExactly("Loaded for three readers: 1", "After the change: Visiting hours 5 to 7");
    }

    @ParameterizedTest
    @CsvSource({"Roles,roles,access", "SigningIn,signin,signin", "Caching,cache,cache"})
    void theGuideShowsTheProgramsAsTheyRun(String program, String tag, String guide) throws IOException {
        var source =
                Files.readString(Path.of("src/main/java/health/erp/examples/quickstart/features/" + program + ".java"));
        var begin = "// tag::" + tag + "[]\n";
        var shown = source.substring(source.indexOf(begin) + begin.length(), source.indexOf("// end::" + tag + "[]"))
                .stripIndent()
                .stripTrailing();

        assertThat(Files.readString(Path.of("../../erp-core/README.md"))).contains("```java\n" + shown + "\n```");
    }

    private static List<String> told(Consumer<PrintStream> program) {
        var out = new ByteArrayOutputStream();
        program.accept(new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).lines().toList();
    }
}

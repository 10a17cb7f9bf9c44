package health.erp.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path SOURCE = Path.of("src/main/java/health/erp/examples/quickstart/Quickstart.java");
    private static final Path README = Path.of("../../README.md");
    private static final String BEGIN = "// tag::register[]\n";

    @Test
    void theReadmeShowsTheQuickstartAsItRuns() throws IOException {
        var source = Files.readString(SOURCE);
        var shown = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf("// end::register[]"))
                .stripIndent();

        assertThat(Files.readString(README)).contains("```java\n" + shown + "```");
    }
}

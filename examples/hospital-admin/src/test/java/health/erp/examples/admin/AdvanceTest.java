package health.erp.examples.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdvanceTest {
    private final StringWriter lines = new StringWriter();
    private final PrintWriter err = new PrintWriter(lines, true);

    @Test
    void drawsABarWhereSomebodyWatches() {
        var terminal = new ByteArrayOutputStream();

        try (var advance = screen(new PrintStream(terminal, true, UTF_8)).advance("move")) {
            advance.at("patient", 50, 100);
            advance.at("patient", 100, 100);
        }

        assertThat(terminal.toString(UTF_8)).contains("move", "100%", "100/100");
        assertThat(lines.toString()).isEmpty();
    }

    @Test
    void writesALineForEachStepAndEachTenthWhereNobodyDoes() {
        try (var advance = screen(null).advance("move")) {
            for (int i = 0; i <= 100; i++) {
                advance.at("patient", i, 100);
            }
            advance.at("a step with nothing in it", 100, 100);
            advance.at("switching", 1, 3);
            advance.at("nothing known", 3, 0);
        }

        assertThat(lines.toString().lines())
                .hasSize(13)
                .doesNotContain("move: 100 of 100, a step with nothing in it")
                .startsWith("move: 0 of 100, patient")
                .contains("move: 1 of 3, switching", "move: 3 of 0, nothing known");
    }

    private Screen screen(@Nullable PrintStream bars) {
        return new Screen(err, err, bars);
    }
}

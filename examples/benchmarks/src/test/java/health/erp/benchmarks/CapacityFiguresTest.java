package health.erp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.tenancy.capacity.MeasuredCosts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CapacityFiguresTest {
    /** A figure that is measured anew, and written into the README, is to be taken over into the plan. */
    @Test
    void whatThePlanCallsMeasuredStandsInTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        for (var cost : MeasuredCosts.REFERENCE.all()) {
            assertThat(readme).contains("erp_per_s=" + cost.perSecond().toPlainString() + " ");
            assertThat(cost.storedBytes() == 0 || readme.contains("bytes=" + cost.storedBytes() + "\n"))
                    .isTrue();
        }
        assertThat(readme).contains("erp_p50_ms=1.57 ", "erp_p50_ms=0.98 ", "erp_p50_ms=3.50 ");
    }

    @Test
    void theFiguresArePrintedWithoutADatabase() {
        var out = new ByteArrayOutputStream();

        var code = Benchmarks.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                "CAP");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("50 hospitals, small", "1,000 hospitals, small", "50 hospitals, district", "Assumed");
    }
}

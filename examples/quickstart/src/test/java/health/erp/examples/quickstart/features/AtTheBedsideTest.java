package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class AtTheBedsideTest {
    @Test
    void theChartShowsWhatWasAskedMeasuredAndWritten() {
        var out = new ByteArrayOutputStream();

        AtTheBedside.tell(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "NEWS2: Points[respiration=2, saturation=1, oxygen=0, pressure=2, pulse=2, consciousness=0,"
                                + " temperature=1]",
                        "Against amoxicillin: Penicillins",
                        "Problem: Type 2 diabetes mellitus",
                        "Note: Admission, AMENDED",
                        "As it was signed: true");
    }
}

package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class FromOrderToReportTest {
    @Test
    void whatIsOrderedIsTakenMeasuredAnsweredForAndReported() {
        var out = new ByteArrayOutputStream();

        FromOrderToReport.tell(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "Control: ACCEPTED",
                        "Measured rightly: PROVEN",
                        "Then: ENTERED, VERIFIED, RELEASED",
                        "Report: FINAL",
                        "Potassium: 5.3 mmol/L H (3.6-4.6)");
    }
}

package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class PrescribingFeaturesTest {
    @Test
    void whatThePatientDoesNotBearTakesTwoPeople() {
        var out = new ByteArrayOutputStream();
        PrescribeSafely.tell(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "CONTRAINDICATED: AMOXICILLIN contains what the patient is allergic to (Amoxicillin).",
                        "NOT_CHECKED: The dose of AMOXICILLIN goes by the kidneys, which were not measured lately.",
                        "Signed: ACTIVE",
                        "Handed out: 15 {cap}",
                        "Deny[lacks=[NO_CONSENT]]",
                        "Permit",
                        "Behind the glass: Lata Rao");
    }
}

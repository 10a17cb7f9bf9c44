package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MergeAndBackTest {
    @Test
    void twoBecomeOneAndTwoAgain() {
        var out = new ByteArrayOutputStream();

        MergeAndBack.tell(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "To be looked at: records.merge.birthDate",
                        "The old record shows the other: true",
                        "Written since, so to be decided: 1",
                        "[X-ray] and [Blood group]",
                        "The telephone noted meanwhile: +919845012345");
    }
}

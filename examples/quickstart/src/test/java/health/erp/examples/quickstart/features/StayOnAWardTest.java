package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class StayOnAWardTest {
    @Test
    void aTransferThatNeverWasLeavesThePatientWhereSheWas() {
        var out = new ByteArrayOutputStream();

        StayOnAWard.tell(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "Bed 1: OCCUPIED",
                        "Bed 2: UNOCCUPIED",
                        "ADMISSION (A01)",
                        "TRANSFER (A02)",
                        "CANCEL_TRANSFER (A12)",
                        "Before the discharge: 1",
                        "Now: 0");
    }
}

package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done later, by the programs of this package. */
class LaterTest {
    @Test
    void theJobLooksUpThePatient() throws Exception {
        assertThat(lines(RecallLater::tell))
                .containsExactly("The job looks up Ravi Kumar.", "A nightly job would next run at 02:30.");
    }

    @Test
    void theRefusedTransferIsUndone() throws Exception {
        assertThat(lines(TransferInSteps::tell)).containsExactly("Bed 7 is reserved.", "Bed 7 is free again.");
    }

    @Test
    void thePatientIsReminded() throws Exception {
        assertThat(lines(RemindPatients::tell))
                .first()
                .asString()
                .startsWith("To ravi@example.org: Your visit. Dear Ravi, Cardiology expects you on March 5, 2026");
    }

    private static List<String> lines(Program program) throws Exception {
        var out = new ByteArrayOutputStream();
        program.tell(new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).lines().toList();
    }

    private interface Program {
        void tell(PrintStream out) throws Exception;
    }
}

package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaveAndReturnTest {
    @Test
    void patientsAreFoundWhereTheirHospitalWent(@TempDir Path folder) {
        var out = new ByteArrayOutputStream();

        LeaveAndReturn.tell(new PrintStream(out, true, UTF_8), folder);

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "Taken out and read again, with 0 differences.",
                        "Arrived elsewhere whole: true",
                        "Found there by name: [Ravi Kumar]",
                        "Found there by the sealed number: [Ravi Kumar]",
                        "Where it was: DONE",
                        "Its keys: core.key.destroyed");
        assertThat(folder.resolve("lakeside.zip")).isNotEmptyFile();
    }
}

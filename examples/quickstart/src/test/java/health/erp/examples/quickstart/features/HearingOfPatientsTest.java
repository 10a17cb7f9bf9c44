package health.erp.examples.quickstart.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HearingOfPatientsTest {
    @Test
    void theGreeterHearsOfThePatient() throws InterruptedException {
        var told = new ByteArrayOutputStream();

        HearingOfPatients.tell(new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("The desk registers Lata Rao under the number "))
                .anyMatch(line -> line.startsWith("The greeter hears of the patient with the number "))
                .contains("That was all.", "  patient.created version 1", "  patient.deleted version 1");
    }
}

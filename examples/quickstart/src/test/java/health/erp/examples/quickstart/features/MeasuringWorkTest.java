package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MeasuringWorkTest {
    @Test
    void tellsOfEachUseCaseByItsNameAndCode() {
        var out = new ByteArrayOutputStream();

        MeasuringWork.tell(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "RegisterPatient is done",
                        "FindPatient is done",
                        "FindPatient was refused: erp.notFound",
                        "The clerk is told: erp.notFound");
    }
}

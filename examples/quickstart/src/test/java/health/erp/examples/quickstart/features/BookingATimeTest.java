package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class BookingATimeTest {
    @Test
    void itTellsWhatIsFreeBookedTakenAndMoved() {
        var out = new ByteArrayOutputStream();

        BookingATime.tell(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "Free: 12 times from 09:00",
                        "Booked at 09:00 to 09:20",
                        "Taken from 09:00 to 09:30",
                        "Booked at 09:30 to 09:50");
    }
}

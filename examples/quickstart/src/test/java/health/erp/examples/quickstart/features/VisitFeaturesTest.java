package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes with appointments, by the programs of this package. */
class VisitFeaturesTest {
    @Test
    void dialysisIsBookedMadeUpForAndMoved() throws Exception { // R-APT-11
        assertThat(told(ComingAgain::tell))
                .containsExactly(
                        "Instead: 7 March 08:00",
                        "Booked: 2 March 08:00, 4 March 08:00, 9 March 08:00, 11 March 08:00, 13 March 08:00",
                        "Moved: 11 March 14:00, 13 March 14:00",
                        "Of another series: true");
    }

    @Test
    void whoWaitsIsCalledOrOfferedATimeAndReminded() throws Exception {
        assertThat(told(WaitingForATime::tell))
                .startsWith("Number 1, 0 before", "Number 1, please", "The one who waited is BOOKED")
                .element(3)
                .asString()
                .startsWith("To +919845012345: You are expected at the hospital on");
    }

    @Test
    void patientAndDoctorMeetInOneRoom() throws Exception {
        assertThat(told(MeetingAtADistance::tell))
                .containsExactly(
                        "In one room: true",
                        "With the token that was taken back: Refused",
                        "The consultation is ENDED");
    }

    private static List<String> told(Program program) throws Exception {
        var out = new ByteArrayOutputStream();
        program.tell(new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).lines().toList();
    }

    private interface Program {
        void tell(PrintStream out) throws Exception;
    }
}

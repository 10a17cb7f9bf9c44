package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.Arrival;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7FileTest {
    private static final String BATCH = "FHS|^~\\&|LAB\nBHS|^~\\&|LAB\nMSH|^~\\&|1\nPID|1\nMSH|^~\\&|2\nBTS|2\nFTS|1\n";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void messagesComeOneByOne(String end) throws IOException {
        assertThat(read("\uFEFF" + BATCH.replace("\n", end), 1000))
                .containsExactly("MSH|^~\\&|1\rPID|1\r", "MSH|^~\\&|2\r");
    }

    @Test
    void aBatchThatIsNotCompleteIsReported() throws IOException {
        assertThat(read(BATCH.replace("BTS|2", "BTS|3"), 1000))
                .contains("!BTS[1]-1: expected the number of messages in its batch");
        assertThat(read(BATCH.replace("FTS|1", "FTS|2"), 1000))
                .contains("!FTS[1]-1: expected the number of batches in its file");
    }

    @Test
    void whatComesBeforeTheFirstHeaderIsReported() throws IOException {
        assertThat(read("PID|1\nMSH|^~\\&|1\n", 1000))
                .containsExactly("!MSH[1]: expected a message header (MSH)", "MSH|^~\\&|1\r");
    }

    @Test
    void aMessageThatIsTooLongDoesNotSpoilTheNext() throws IOException {
        var arrivals = read("MSH|^~\\&|1\n" + "OBX|1|TX|a||long\n".repeat(9) + "MSH|^~\\&|2\n", 60);

        assertThat(arrivals).first().isEqualTo("!MSH[1]: expected no more than 60 bytes");
        assertThat(arrivals).last().isEqualTo("MSH|^~\\&|2\r");
    }

    private static List<String> read(String text, int maxBytes) throws IOException {
        var file = new Hl7File(new ByteArrayInputStream(text.getBytes(UTF_8)), maxBytes);
        var arrivals = new ArrayList<String>();
        for (var next = file.next(); next.isPresent(); next = file.next()) {
            arrivals.add(
                    next.get() instanceof Arrival.Message m
                            ? m.bytes().text(UTF_8)
                            : "!" + ((Arrival.Garbage) next.get()).unread().problem());
        }
        return arrivals;
    }
}

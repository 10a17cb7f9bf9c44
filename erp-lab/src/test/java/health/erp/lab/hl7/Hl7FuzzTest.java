package health.erp.lab.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import health.erp.lab.wire.Arrival;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;

/**
 * Whatever comes, the answer is one of those there are. In the build these run on what was found to be worth keeping; with
 * {@code JAZZER_FUZZ=1} and {@code -Dtest=Hl7FuzzTest} they look for more.
 */
class Hl7FuzzTest {
    private static final int MAX_BYTES = 4096;

    @FuzzTest(maxDuration = "20m")
    void readingAnswersWhateverComes(byte[] data) {
        var reading = Hl7Reader.read(data);

        if (reading instanceof Reading.Understood understood) {
            assertThat(understood.message().problems()).hasSizeLessThanOrEqualTo(Findings.MAX_PROBLEMS);
        } else {
            assertThat(((Reading.Unreadable) reading).unread().bytes().size()).isLessThanOrEqualTo(4 * data.length);
        }
        Hl7Message.of(data)
                .ifPresent(m -> assertThat(MessageKey.of(m).content()).hasSize(64));
    }

    @FuzzTest(maxDuration = "20m")
    void aLineGivesTheSameInPiecesOfAnySize(byte[] data) throws IOException {
        var whole = new ArrayList<Arrival>();
        var once = new MllpDecoder(MAX_BYTES);
        whole.addAll(once.feed(data, 0, data.length));
        once.close().ifPresent(whole::add);

        var pieces = new ArrayList<Arrival>();
        var inPieces = new MllpDecoder(MAX_BYTES);
        for (int from = 0, to; from < data.length; from = to) {
            to = Math.min(data.length, from + 1 + (data[from] & 15));
            pieces.addAll(inPieces.feed(data, from, to));
        }
        inPieces.close().ifPresent(pieces::add);

        assertThat(pieces).isEqualTo(whole);
        var bytes = 0;
        var file = new Hl7File(new ByteArrayInputStream(data), MAX_BYTES);
        for (var next = file.next(); next.isPresent(); next = file.next()) {
            bytes += next.get() instanceof Arrival.Message m ? m.bytes().size() : 0;
        }
        assertThat(bytes).isLessThanOrEqualTo(data.length + 1);
    }
}

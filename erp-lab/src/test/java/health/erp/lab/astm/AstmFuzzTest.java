package health.erp.lab.astm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import health.erp.lab.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/** Whatever comes, the answer is one of those there are; see {@code Hl7FuzzTest}. */
class AstmFuzzTest {
    private static final int MAX_BYTES = 4096;

    @FuzzTest(maxDuration = "20m")
    void readingAnswersWhateverComes(byte[] data) {
        assertThat(AstmReader.read(data)).hasSizeLessThanOrEqualTo(1 + data.length);
    }

    @FuzzTest(maxDuration = "20m")
    void aLineGivesTheSameInPiecesOfAnySize(byte[] data) {
        var whole = new AstmReceiver(MAX_BYTES);
        var inPieces = new AstmReceiver(MAX_BYTES);
        var pieces = new ArrayList<LinkStep>();
        for (int from = 0, to; from < data.length; from = to) {
            to = Math.min(data.length, from + 1 + (data[from] & 15));
            pieces.addAll(inPieces.receive(data, from, to));
        }

        var steps = whole.receive(data, 0, data.length);

        assertThat(pieces).isEqualTo(steps);
        assertThat(delivered(whole.kept())).isEqualTo(delivered(inPieces.kept()));
        assertThat(delivered(whole.expired())).isEqualTo(delivered(inPieces.expired()));
    }

    private static List<Bytes> delivered(List<LinkStep> steps) {
        return steps.stream()
                .filter(LinkStep.Delivered.class::isInstance)
                .map(s -> ((LinkStep.Delivered) s).text())
                .toList();
    }
}

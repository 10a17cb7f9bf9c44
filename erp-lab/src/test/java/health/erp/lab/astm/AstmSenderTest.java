package health.erp.lab.astm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.Bytes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AstmSenderTest {
    private final AstmSender sender = new AstmSender(Bytes.of("H|\\^&\rL|1|N\r", ISO_8859_1));

    @Test
    void framesFollowAcknowledgements() {
        assertThat(sent(sender.begin())).isEqualTo("\u0005");
        assertThat(sent(sender.receive(AstmFrame.ACK))).isEqualTo("\u00021H|\\^&\r\u0003E5\r\n");
        assertThat(sent(sender.receive(AstmFrame.ACK))).isEqualTo("\u00022L|1|N\r\u000305\r\n");
        assertThat(sender.receive(AstmFrame.ACK)).contains(new LinkStep.Sent());
    }

    @Test
    void aFrameIsRepeatedUntilItIsGivenUp() {
        sender.begin();
        var frame = sent(sender.receive(AstmFrame.ACK));
        for (int i = 1; i < 6; i++) {
            assertThat(sent(sender.receive(AstmFrame.NAK))).isEqualTo(frame);
        }

        var steps = sender.receive(AstmFrame.NAK);

        assertThat(sent(steps)).isEqualTo("\u0004");
        assertThat(steps).hasAtLeastOneElementOfType(LinkStep.Failed.class);
        assertThat(sender.receive(AstmFrame.ACK)).isEmpty();
    }

    @Test
    void theAnalyzerHasTheRightOfWay() {
        sender.begin();

        var steps = sender.receive(AstmFrame.ENQ);

        assertThat(steps).containsExactly(new LinkStep.GaveWay(), new LinkStep.Wait(Duration.ofSeconds(20)));
        assertThat(sent(sender.expired())).isEqualTo("\u0005");
    }

    @Test
    void aBusyAnalyzerIsAskedAgainButNotForEver() {
        sender.begin();
        for (int i = 1; i < 10; i++) {
            assertThat(sender.receive(AstmFrame.NAK)).containsExactly(new LinkStep.Wait(Duration.ofSeconds(10)));
            assertThat(sent(sender.expired())).isEqualTo("\u0005");
        }
        sender.receive(AstmFrame.NAK);

        assertThat(sender.expired()).hasAtLeastOneElementOfType(LinkStep.Failed.class);
    }

    @Test
    void silenceEndsIt() {
        sender.begin();

        assertThat(sender.expired()).hasAtLeastOneElementOfType(LinkStep.Failed.class);
    }

    @Test
    void aReceiverMayInterruptAndWhatIsLeftIsNotSent() {
        sender.begin();
        sender.receive(AstmFrame.ACK);

        assertThat(sender.receive(AstmFrame.EOT)).hasAtLeastOneElementOfType(LinkStep.Failed.class);
    }

    private static String sent(List<LinkStep> steps) {
        return steps.stream()
                .filter(LinkStep.Send.class::isInstance)
                .map(s -> ((LinkStep.Send) s).bytes().text(ISO_8859_1))
                .findFirst()
                .orElse("");
    }
}

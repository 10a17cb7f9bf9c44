package health.erp.lab.astm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.Bytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Both ends on one line, with noise on it. */
class AstmLineProperties {
    @Property(tries = 300)
    void whatIsSentArrivesOnceHoweverNoisyTheLine(@ForAll long seed) {
        var random = new Random(seed);
        var text = Bytes.of(message(random), ISO_8859_1);
        var line = new NoisyLine(text, random);

        line.run();

        assertThat(line.arrived).containsExactly(text);
        assertThat(line.isSent).isTrue();
    }

    private static String message(Random random) {
        var text = new StringBuilder("H|\\^&\r");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append("R|1|^^^T|")
                    .append("x".repeat(random.nextInt(600)))
                    .append(i)
                    .append('\r');
        }
        return text.append("L|1|N\r").toString();
    }

    /** Spoils every third frame or so and loses an acknowledgement of one now and then, but hears one of any six. */
    private static final class NoisyLine {
        private static final int MOST_IN_A_ROW = 5;

        private final AstmReceiver receiver = new AstmReceiver(100_000);
        private final AstmSender sender;
        private final Random random;
        private final ArrayDeque<LinkStep> toReceiver = new ArrayDeque<>();
        private final List<Bytes> arrived = new ArrayList<>();
        private int inARow;
        private boolean isSent;

        NoisyLine(Bytes text, Random random) {
            this.sender = new AstmSender(text);
            this.random = random;
        }

        void run() {
            toReceiver.addAll(sender.begin());
            while (!toReceiver.isEmpty()) {
                var step = toReceiver.poll();
                if (step instanceof LinkStep.Send send) {
                    var bytes = send.bytes().toArray();
                    var isFrame = bytes.length > 1;
                    if (isFrame && isNoisy(3)) {
                        bytes[2 + random.nextInt(bytes.length - 7)] ^= 0x20;
                    }
                    receive(receiver.receive(bytes, 0, bytes.length), isFrame);
                } else if (step instanceof LinkStep.Sent) {
                    isSent = true;
                } else {
                    assertThat(step).isNotInstanceOf(LinkStep.Failed.class);
                }
            }
        }

        private void receive(List<LinkStep> steps, boolean isOfFrame) {
            for (var step : steps) {
                if (step instanceof LinkStep.Send send) {
                    toReceiver.addAll(sender.receive(heard(send.bytes().at(0), isOfFrame)));
                } else if (step instanceof LinkStep.Delivered delivered) {
                    arrived.add(delivered.text());
                    receive(receiver.kept(), isOfFrame);
                }
            }
        }

        /** An acknowledgement that is not heard looks to the sender like any other character. */
        private byte heard(byte answer, boolean isOfFrame) {
            if (answer != AstmFrame.ACK) {
                return answer;
            }
            if (isOfFrame && isNoisy(8)) {
                return '?';
            }
            inARow = 0;
            return answer;
        }

        private boolean isNoisy(int oneIn) {
            if (inARow == MOST_IN_A_ROW || random.nextInt(oneIn) > 0) {
                return false;
            }
            inARow++;
            return true;
        }
    }
}

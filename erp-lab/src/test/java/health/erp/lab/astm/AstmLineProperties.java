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

    /** Spoils every third frame or so and loses an acknowledgement now and then, never six times in a row. */
    private static final class NoisyLine {
        private final AstmReceiver receiver = new AstmReceiver(100_000);
        private final AstmSender sender;
        private final Random random;
        private final ArrayDeque<LinkStep> toReceiver = new ArrayDeque<>();
        private final List<Bytes> arrived = new ArrayList<>();
        private int spoiled;
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
                    var bytes = noisy(send.bytes().toArray());
                    receive(receiver.receive(bytes, 0, bytes.length));
                } else if (step instanceof LinkStep.Sent) {
                    isSent = true;
                } else {
                    assertThat(step).isNotInstanceOf(LinkStep.Failed.class);
                }
            }
        }

        private byte[] noisy(byte[] bytes) {
            var isFrame = bytes.length > 1;
            if (isFrame && spoiled < 3 && random.nextInt(3) == 0) {
                spoiled++;
                bytes[2 + random.nextInt(bytes.length - 7)] ^= 0x20;
            } else {
                spoiled = 0;
            }
            return bytes;
        }

        private void receive(List<LinkStep> steps) {
            for (var step : steps) {
                if (step instanceof LinkStep.Send send) {
                    // an acknowledgement that is not heard looks to the sender like any other character
                    var answer = random.nextInt(8) == 0 && send.bytes().at(0) == AstmFrame.ACK && toSend()
                            ? (byte) '?'
                            : send.bytes().at(0);
                    toReceiver.addAll(sender.receive(answer));
                } else if (step instanceof LinkStep.Delivered delivered) {
                    arrived.add(delivered.text());
                    receive(receiver.kept());
                }
            }
        }

        private boolean toSend() {
            return spoiled == 0 && !arrived.isEmpty();
        }
    }
}

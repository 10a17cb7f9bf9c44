package health.erp.examples.analyzers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.examples.analyzers.OrderDownload.Destination;
import health.erp.examples.analyzers.OrderDownload.Wire;
import health.erp.lab.hl7.MllpDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Over real sockets; what is sent is told in the laboratory's own tests. */
class OrderDownloadTest {
    private static final String ANSWER = "MSH|^~\\&|AU|LAB|ERP||20260302100000||ACK^O21^ACK|9|P|2.5.1\rMSA|%s|1\r";

    private static final int ENQ = 5;
    private static final int NAK = 21;

    private final TubeToMeasure lab = new TubeToMeasure();

    @Test
    void anAnalyzerThatAcceptsIsToldOnce() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = answering(server, ANSWER.formatted("AA"));

            assertThat(lab.download(at(server.getLocalPort(), Wire.MLLP))).isEqualTo(1);

            assertThat(heard.join()).contains("OML^O21", lab.label(), "|GLU");
        }
    }

    @Test
    void inEnhancedModeItIsEnoughThatItIsSafe() throws IOException { // 3.8
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = answering(server, ANSWER.formatted("CA"));

            assertThat(lab.download(at(server.getLocalPort(), Wire.MLLP))).isEqualTo(1);
            assertThat(heard.join()).isNotEmpty();
        }
    }

    @Test
    void oneThatDoesNotTakeItIsToldLaterAndItsWordsAreNotRepeated() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = answering(server, ANSWER.formatted("AE") + "ERR|||207|E||||Lata Rao is not known\r");

            assertThatThrownBy(() -> lab.download(at(server.getLocalPort(), Wire.MLLP)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("AE")
                    .hasMessageNotContaining("Rao");
            assertThat(heard.join()).isNotEmpty();
        }
    }

    @Test
    void oneThatSaysSomethingElseDidNotTakeIt() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = answering(server, "hello");

            assertThatThrownBy(() -> lab.download(at(server.getLocalPort(), Wire.MLLP)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("no acknowledgement");
            assertThat(heard.join()).isNotEmpty();
        }
    }

    @Test
    void oneThatIsSilentIsNotWaitedForForEver() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> lab.download(at(server.getLocalPort(), Wire.MLLP)))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void oneThatIsNotThereIsToldLater() throws IOException {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }

        assertThatThrownBy(() -> lab.download(at(port, Wire.MLLP))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> lab.download(at(port, Wire.ASTM))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void inRecordsItIsAcknowledgedFrameByFrame() { // 3.9
        try (var analyzer = lab.listening()) {
            assertThat(lab.download(at(analyzer.port(), Wire.ASTM))).isEqualTo(1);
        }
        assertThat(lab.heard()).isEqualTo(1);
    }

    @Test
    void inRecordsOneThatIsBusyOrSilentIsToldLater() throws IOException { // 3.9
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var busy = CompletableFuture.supplyAsync(() -> {
                try (var socket = server.accept()) {
                    var enquiry = socket.getInputStream().read();
                    socket.getOutputStream().write(NAK);
                    socket.getInputStream().read();
                    return enquiry;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            assertThatThrownBy(() -> lab.download(at(server.getLocalPort(), Wire.ASTM)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("busy");
            assertThat(busy.join()).isEqualTo(ENQ);
            assertThatThrownBy(() -> lab.download(at(server.getLocalPort(), Wire.ASTM)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("an answer in time");
        }
    }

    @Test
    void whereNothingIsToBeMeasuredNobodyIsCalled() {
        assertThat(lab.download("999999999999", at(1, Wire.MLLP))).isZero();
    }

    /** Hears one message, and answers it. */
    private static CompletableFuture<String> answering(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = server.accept()) {
                socket.setSoTimeout(20_000);
                var heard = MllpLink.answer(socket.getInputStream());
                socket.getOutputStream().write(MllpDecoder.frame(answer.getBytes(UTF_8)));
                socket.getOutputStream().flush();
                return heard;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Destination at(int port, Wire wire) {
        var address = InetSocketAddress.createUnresolved(
                InetAddress.getLoopbackAddress().getHostAddress(), port);
        return new Destination(wire, address, Duration.ofMillis(500));
    }
}

package health.erp.examples.analyzers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.Race;
import health.erp.lab.analyzer.ExceptionKind;
import health.erp.lab.analyzer.ExceptionView;
import health.erp.lab.analyzer.MessageRelation;
import health.erp.lab.analyzer.MessageStatus;
import health.erp.lab.analyzer.MessageView;
import health.erp.lab.astm.AstmReceiver;
import health.erp.lab.astm.LinkStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over real sockets. */
class AstmLineTest {
    private static final byte ENQ = 5;
    private static final byte ACK = 6;
    private static final byte NAK = 0x15;
    private static final byte EOT = 4;

    private final ALine lab = new ALine("ASTM");
    private final AstmLine line =
            AstmLine.open(ALine.anyPort(), LineLimits.USUAL, Routing.to(ALine.CHANNEL), lab.intake());

    @AfterEach
    void close() {
        line.close();
    }

    static List<Path> corpus() {
        return ALine.corpus("astm");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyFileIsAcknowledgedAndKept(Path file) throws IOException {
        try (var socket = ALine.connect(line.port())) {
            assertThat(SendFile.astm(socket, ALine.bytes(file))).containsExactly("acknowledged");
        }

        assertThat(lab.kept()).isNotEmpty();
    }

    @Test
    void theSameTwiceIsAcknowledgedAndKeptOnce() throws IOException { // I14
        assertThat(sent("1", "4.1")).containsExactly("acknowledged");
        assertThat(sent("1", "4.1")).containsExactly("acknowledged");
        assertThat(lab.kept()).hasSize(1);
    }

    @Test
    void twentyConnectionsAtOnceAreServed() {
        var race = Race.of(20, i -> {
            try {
                return sent("n" + i, "4." + i);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).containsOnly(List.of("acknowledged"));
        assertThat(lab.kept()).hasSize(20);
    }

    @Test
    void whatALineThatDiesHasBroughtIsKeptAndNotAppliedAndTheWholeIsTakenLater() throws IOException {
        try (var socket = ALine.connect(line.port())) {
            send(socket, ENQ);
            frame(socket, "1H|\\^&|7||XN550|||||ERP||P|LIS2-A2|20260302100000\r\u0003");
            frame(socket, "2P|1|||P1|Rao^Lata||19800512|F\r\u0003");
        }
        lab.keptIn(1);

        assertThat(lab.kept()).extracting(MessageView::relation).containsExactly(MessageRelation.CUT_OFF);
        assertThat(lab.exceptions()).extracting(ExceptionView::kind).containsExactly(ExceptionKind.CUT_OFF);
        assertThat(sent("7", "4.1")).containsExactly("acknowledged");
        assertThat(lab.kept()).extracting(MessageView::relation).contains(MessageRelation.NEW);
    }

    @Test
    void whatIsKeptIsAcknowledgedBeforeItIsApplied() throws Exception {
        var telemetry = new SlowApplying();
        var slow = new ALine("ASTM", telemetry);
        try (var port = AstmLine.open(ALine.anyPort(), LineLimits.USUAL, Routing.to(ALine.CHANNEL), slow.intake());
                var socket = ALine.connect(port.port())) {
            var answer = SendFile.astm(socket, ALine.astm("1", "4.1").getBytes(UTF_8));

            assertThat(answer).containsExactly("acknowledged");
            assertThat(telemetry.begun.await(10, SECONDS)).isTrue();
            assertThat(slow.kept()).extracting(MessageView::status).containsExactly(MessageStatus.RECEIVED);
            telemetry.mayGoOn.countDown();
            assertThat(telemetry.done.await(10, SECONDS)).isTrue();
            assertThat(slow.kept()).extracting(MessageView::status).containsExactly(MessageStatus.HELD);
        }
        assertThat(telemetry.told).containsExactly("line.XN550.keep done", "line.XN550.apply lab.message.held");
    }

    @Test
    void whatIsNotKeptIsNotAcknowledged() throws IOException {
        lab.closes();

        assertThat(sent("1", "4.1")).singleElement().asString().startsWith("not acknowledged");
        assertThat(lab.kept()).isEmpty();
    }

    @Test
    void aFrameWhoseChecksumIsWrongIsToComeAgain() throws IOException { // 3.9
        try (var socket = ALine.connect(line.port())) {
            send(socket, ENQ);
            assertThat(socket.getInputStream().read()).isEqualTo(ACK);
            socket.getOutputStream().write("\u00021H|\\^&\r\u000300\r\n".getBytes(UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo(NAK);
        }
    }

    @Test
    void anAnalyzerThatAsksIsToldThatThereIsNothingToDo() throws IOException {
        try (var socket = ALine.connect(line.port())) {
            var question = "H|\\^&|||XN550\rQ|1|^012600000019||ALL\rL|1|N\r";
            assertThat(SendFile.astm(socket, question.getBytes(UTF_8))).containsExactly("acknowledged");

            assertThat(received(socket)).contains("L|1|I");
        }
        assertThat(lab.kept()).isEmpty();
    }

    private List<String> sent(String number, String value) throws IOException {
        try (var socket = ALine.connect(line.port())) {
            return SendFile.astm(socket, ALine.astm(number, value).getBytes(UTF_8));
        }
    }

    private static void send(Socket socket, byte control) throws IOException {
        socket.getOutputStream().write(control);
        socket.getOutputStream().flush();
    }

    /** With its checksum, and waits until it is acknowledged. */
    private static void frame(Socket socket, String text) throws IOException {
        assertThat(socket.getInputStream().read()).isEqualTo(ACK);
        var sum = text.getBytes(UTF_8);
        var total = 0;
        for (var b : sum) {
            total += b & 0xFF;
        }
        socket.getOutputStream().write(("\u0002" + text + "%02X\r\n".formatted(total % 256)).getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** What the laboratory sends, as the analyzer receives it. */
    private static String received(Socket socket) throws IOException {
        var receiver = new AstmReceiver(100_000);
        var text = "";
        for (var b = socket.getInputStream().read();
                b >= 0;
                b = socket.getInputStream().read()) {
            for (var step : receiver.receive(new byte[] {(byte) b}, 0, 1)) {
                if (step instanceof LinkStep.Send send) {
                    socket.getOutputStream().write(send.bytes().toArray());
                } else if (step instanceof LinkStep.Delivered delivered) {
                    text = delivered.text().text(UTF_8);
                    receiver.kept();
                    socket.getOutputStream().write(ACK);
                }
            }
            if (b == EOT) {
                return text;
            }
        }
        return text;
    }
}

package health.erp.examples.analyzers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.testing.Race;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.ExceptionKind;
import health.erp.lab.analyzer.ExceptionView;
import health.erp.lab.hl7.Hl7Reader;
import health.erp.lab.hl7.MllpDecoder;
import health.erp.lab.wire.AckCode;
import health.erp.lab.wire.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets. */
class MllpLineTest {
    private final ALine lab = new ALine("HL7");
    private MllpLine line = open(LineLimits.USUAL);

    private MllpLine open(LineLimits limits) {
        return MllpLine.open(ALine.anyPort(), limits, Routing.to(ALine.CHANNEL), lab.intake());
    }

    private void reopen(LineLimits limits) {
        line.close();
        line = open(limits);
    }

    @AfterEach
    void close() {
        line.close();
    }

    static List<Path> corpus() {
        return ALine.corpus("hl7");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyFileIsAnsweredAndKept(Path file) throws IOException {
        List<String> answers;
        try (var socket = ALine.connect(line.port())) {
            answers = SendFile.mllp(socket, ALine.bytes(file));
        }

        assertThat(answers).isNotEmpty();
        assertThat(answers.stream().filter(answer -> !answer.isEmpty()))
                .allSatisfy(answer -> assertThat(code(answer)).isNotNull());
        assertThat(lab.keptIn(answers.size())).hasSize(answers.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void aMessageMayComeInPieces(int size) throws IOException {
        var framed = MllpDecoder.frame(ALine.oru("1", "4.1"));
        try (var socket = ALine.connect(line.port())) {
            for (int from = 0; from < framed.length; from += size) {
                socket.getOutputStream().write(Arrays.copyOfRange(framed, from, Math.min(framed.length, from + size)));
                socket.getOutputStream().flush();
            }

            assertThat(code(answer(socket))).isEqualTo(AckCode.AA);
        }
        assertThat(lab.kept()).hasSize(1);
    }

    @Test
    void severalMessagesMayComeInOnePiece() throws IOException {
        var both = new ByteArrayOutputStream();
        both.writeBytes(MllpDecoder.frame(ALine.oru("1", "4.1")));
        both.writeBytes(MllpDecoder.frame(ALine.oru("2", "4.2")));
        try (var socket = ALine.connect(line.port())) {
            socket.getOutputStream().write(both.toByteArray());

            assertThat(answer(socket)).contains("|1\r");
            assertThat(answer(socket)).contains("|2\r");
        }
    }

    @Test
    void aLineThatDiesInTheMiddleLeavesNothingAndTheWholeIsTakenLater() throws IOException {
        var framed = MllpDecoder.frame(ALine.oru("1", "4.15"));
        try (var socket = ALine.connect(line.port())) {
            socket.getOutputStream().write(framed, 0, framed.length - 8);
        }

        assertThat(sent(ALine.oru("1", "4.15"))).isEqualTo(AckCode.AA);
        assertThat(lab.kept()).hasSize(1);
    }

    @Test
    void theSameTwiceIsAnsweredTheSameAndKeptOnce() throws IOException { // I14
        assertThat(sent(ALine.oru("1", "4.1"))).isEqualTo(AckCode.AA);
        assertThat(sent(ALine.oru("1", "4.1"))).isEqualTo(AckCode.AA);
        assertThat(lab.kept()).hasSize(1);
    }

    @Test
    void aNumberUsedForSomethingElseIsRejected() throws IOException {
        assertThat(sent(ALine.oru("1", "4.1"))).isEqualTo(AckCode.AA);
        assertThat(sent(ALine.oru("1", "9.9"))).isEqualTo(AckCode.AR);
        assertThat(sent(ALine.oru("1", "9.9"))).isEqualTo(AckCode.AR);
        assertThat(lab.exceptions()).extracting(ExceptionView::kind).contains(ExceptionKind.NUMBER_REUSED);
        assertThat(lab.kept()).hasSize(2);
    }

    @Test
    void twentyConnectionsAtOnceAreServedAndWhatTheyShareIsKeptOnce() {
        var race = Race.of(20, i -> {
            try (var socket = ALine.connect(line.port())) {
                var own = code(send(socket, ALine.oru("own" + i, "5." + i)));
                var shared = code(send(socket, ALine.oru("shared", "4.1")));
                return List.of(own, shared);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).containsOnly(List.of(AckCode.AA, AckCode.AA));
        assertThat(lab.kept()).hasSize(21);
    }

    @Test
    void whoComesOnTopOfWhatTheLineBearsIsClosedAndTheOthersAreServed() throws IOException {
        reopen(LineLimits.USUAL.withConnections(1));
        try (var first = ALine.connect(line.port())) {
            assertThat(code(send(first, ALine.oru("1", "4.1")))).isEqualTo(AckCode.AA);
            try (var second = ALine.connect(line.port())) {
                assertThat(second.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(code(send(first, ALine.oru("2", "4.2")))).isEqualTo(AckCode.AA);
        }
    }

    @Test
    void whoIsTooSlowIsClosed() throws IOException {
        reopen(LineLimits.USUAL.withMessage(Duration.ofMillis(200)));
        var framed = MllpDecoder.frame(ALine.oru("1", "4.1"));
        try (var socket = ALine.connect(line.port())) {
            socket.getOutputStream().write(framed, 0, 20);

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(lab.kept()).isEmpty();
    }

    @Test
    void whoIsSilentIsClosed() throws IOException {
        reopen(LineLimits.USUAL.withIdle(Duration.ofMillis(200)));
        try (var socket = ALine.connect(line.port())) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whatIsTooLongIsNotTakenAndTheNextMessageIs() throws IOException {
        reopen(LineLimits.USUAL.withMaxBytes(2_000));
        try (var socket = ALine.connect(line.port())) {
            socket.getOutputStream().write(MllpDecoder.frame(ALine.oru("1", "4" + "0".repeat(3_000))));

            assertThat(code(send(socket, ALine.oru("2", "4.2")))).isEqualTo(AckCode.AA);
        }
        assertThat(lab.kept()).hasSize(1);
    }

    @Test
    void inEnhancedModeArrivalAndFateAreAnsweredApart() throws IOException { // 3.8
        try (var socket = ALine.connect(line.port())) {
            assertThat(code(send(socket, ALine.oru("1", "4.1", "|AL|NE")))).isEqualTo(AckCode.CA);
            assertThat(code(send(socket, ALine.oru("2", "4.2", "|AL|AL")))).isEqualTo(AckCode.CA);
            assertThat(code(answer(socket))).isEqualTo(AckCode.AA);
            assertThat(code(send(socket, ALine.oru("2", "9.9", "|ER|NE")))).isEqualTo(AckCode.CR);
        }
    }

    @Test
    void ofSeveralSendersOnOnePortEachHasItsChannel() throws IOException {
        line.close();
        line = MllpLine.open(
                ALine.anyPort(),
                LineLimits.USUAL,
                Routing.bySender(Map.of("XN550", ALine.CHANNEL, "GONE", new ChannelCode("GONE"))),
                lab.intake());
        var text = new String(ALine.oru("1", "4.1"), UTF_8);

        assertThat(sent(text.getBytes(UTF_8))).isEqualTo(AckCode.AA);
        assertThat(sent(text.replace("XN550", "SOMEBODY").getBytes(UTF_8))).isEqualTo(AckCode.AR);
        assertThat(sent(text.replace("XN550", "GONE").getBytes(UTF_8))).isEqualTo(AckCode.AR);
    }

    @Test
    void aClosedLineTakesNoMore() throws IOException {
        var port = line.port();
        line.close();

        assertThatThrownBy(() -> ALine.connect(port)).isInstanceOf(IOException.class);
    }

    private AckCode sent(byte[] message) throws IOException {
        try (var socket = ALine.connect(line.port())) {
            return code(send(socket, message));
        }
    }

    private static String send(Socket socket, byte[] message) throws IOException {
        socket.getOutputStream().write(MllpDecoder.frame(message));
        return answer(socket);
    }

    private static String answer(Socket socket) throws IOException {
        return MllpLink.answer(socket.getInputStream());
    }

    private static AckCode code(String answer) {
        assertThat(answer).isNotEmpty();
        var reading = (Reading.Understood) Hl7Reader.read(answer.getBytes(UTF_8));
        return Objects.requireNonNull(reading.message().acknowledged()).code();
    }
}

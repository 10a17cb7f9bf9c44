package health.erp.examples.analyzers;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.hl7.Hl7Reader;
import health.erp.lab.hl7.MllpDecoder;
import health.erp.lab.wire.AckCode;
import health.erp.lab.wire.Arrival;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Reading;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Objects;

/** The sending end of MLLP: a message, and what it is answered. */
final class MllpLink {
    private static final int MAX_BYTES = 16_000_000;

    /** Returns once it was accepted; whether in original or in enhanced mode. */
    static void send(Socket socket, Bytes message) throws IOException {
        write(socket, message);
        var answer = answer(socket.getInputStream());
        if (answer.isEmpty()) {
            throw new EOFException("The line went dead.");
        }
        var code = code(Hl7Reader.read(answer.getBytes(UTF_8)));
        if (code != AckCode.AA && code != AckCode.CA) {
            throw new NotTakenException("It was answered %s.".formatted(code));
        }
    }

    static void write(Socket socket, Bytes message) throws IOException {
        socket.getOutputStream().write(MllpDecoder.frame(message.toArray()));
        socket.getOutputStream().flush();
    }

    /** Empty where the line ends before. */
    static String answer(InputStream in) throws IOException {
        var decoder = new MllpDecoder(MAX_BYTES);
        for (var b = in.read(); b >= 0; b = in.read()) {
            for (var arrival : decoder.feed(new byte[] {(byte) b}, 0, 1)) {
                if (arrival instanceof Arrival.Message message) {
                    return message.bytes().text(UTF_8);
                }
            }
        }
        return "";
    }

    private static AckCode code(Reading reading) throws NotTakenException {
        if (reading instanceof Reading.Understood understood
                && understood.message().acknowledged() != null) {
            return Objects.requireNonNull(understood.message().acknowledged()).code();
        }
        throw new NotTakenException("It was answered something that is no acknowledgement.");
    }

    private MllpLink() {}
}

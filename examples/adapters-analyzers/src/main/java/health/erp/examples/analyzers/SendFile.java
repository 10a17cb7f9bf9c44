package health.erp.examples.analyzers;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.hl7.Acknowledgements;
import health.erp.lab.hl7.Hl7File;
import health.erp.lab.hl7.Hl7Reader;
import health.erp.lab.wire.Arrival;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Reading;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a file to a line and prints what is answered, to try it by hand: {@code SendFile mllp 127.0.0.1 2575 message.hl7}; with
 * {@code astm} the file holds records. How to run it is told in the README.
 */
public final class SendFile {
    private static final int MAX_BYTES = 16_000_000;
    private static final int PATIENCE = 60_000;

    public static void main(String[] args) throws IOException {
        if (args.length != 4 || !args[0].matches("mllp|astm")) {
            throw new IllegalArgumentException("Usage: SendFile mllp|astm HOST PORT FILE");
        }
        var content = Files.readAllBytes(Path.of(args[3]));
        try (var socket = new Socket(args[1], Integer.parseInt(args[2]))) {
            socket.setSoTimeout(PATIENCE);
            var answers = args[0].equals("mllp") ? mllp(socket, content) : astm(socket, content);
            var out = new PrintStream(System.out, true, UTF_8);
            answers.forEach(answer -> out.println(answer.replace('\r', '\n')));
        }
    }

    /** Each message of the file, one after the other; what it was answered, or nothing where there is no answer. */
    public static List<String> mllp(Socket socket, byte[] content) throws IOException {
        var answers = new ArrayList<String>();
        var file = new Hl7File(new ByteArrayInputStream(content), MAX_BYTES);
        for (var next = file.next(); next.isPresent(); next = file.next()) {
            if (next.get() instanceof Arrival.Message message) {
                MllpLink.write(socket, message.bytes());
                var answered = new StringBuilder();
                for (var left = answers(message.bytes()); left > 0; left--) {
                    answered.append(MllpLink.answer(socket.getInputStream()));
                }
                answers.add(answered.toString());
            }
        }
        return answers;
    }

    /** How many the message asks for: one, or in enhanced mode that it has arrived, what became of it, both or none. */
    private static int answers(Bytes message) {
        var reading = Hl7Reader.read(message);
        var header = reading instanceof Reading.Understood understood
                ? understood.message().header()
                : ((Reading.Unreadable) reading).header();
        if (header == null) {
            return 0;
        }
        var accepted = Acknowledgements.Outcome.ACCEPTED;
        return (Acknowledgements.ofArrival(header, accepted).isPresent() ? 1 : 0)
                + (Acknowledgements.ofFate(header, accepted).isPresent() ? 1 : 0);
    }

    /** The whole file as one transmission; that it arrived, or why not. */
    public static List<String> astm(Socket socket, byte[] content) throws IOException {
        var text = new String(content, UTF_8).replace("\r\n", "\r").replace('\n', '\r');
        try {
            AstmLink.send(
                    socket, Bytes.of(text.endsWith("\r") ? text : text + "\r", UTF_8), Duration.ofMillis(PATIENCE));
            return List.of("acknowledged");
        } catch (NotTakenException | EOFException e) {
            return List.of("not acknowledged: " + e.getMessage());
        }
    }

    private SendFile() {}
}

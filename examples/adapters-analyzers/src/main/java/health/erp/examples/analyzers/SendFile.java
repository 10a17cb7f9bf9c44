package health.erp.examples.analyzers;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.astm.AstmSender;
import health.erp.lab.astm.LinkStep;
import health.erp.lab.hl7.Acknowledgements;
import health.erp.lab.hl7.Hl7File;
import health.erp.lab.hl7.Hl7Reader;
import health.erp.lab.hl7.MllpDecoder;
import health.erp.lab.wire.Arrival;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
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
                socket.getOutputStream().write(MllpDecoder.frame(message.bytes().toArray()));
                socket.getOutputStream().flush();
                var answered = new StringBuilder();
                for (var left = answers(message.bytes()); left > 0; left--) {
                    answered.append(answer(socket.getInputStream()));
                }
                answers.add(answered.toString());
            }
        }
        return answers;
    }

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
        var sender = new AstmSender(Bytes.of(text.endsWith("\r") ? text : text + "\r", UTF_8));
        var steps = new ArrayList<>(sender.begin());
        while (true) {
            for (var step : steps) {
                if (step instanceof LinkStep.Send send) {
                    socket.getOutputStream().write(send.bytes().toArray());
                    socket.getOutputStream().flush();
                } else if (step instanceof LinkStep.Sent) {
                    return List.of("acknowledged");
                } else if (step instanceof LinkStep.Failed failed) {
                    return List.of("not acknowledged: " + failed.problem());
                }
            }
            var b = socket.getInputStream().read();
            if (b < 0) {
                return List.of("the line went dead");
            }
            steps = new ArrayList<>(sender.receive((byte) b));
        }
    }

    private SendFile() {}
}

package health.erp.lab.astm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Transmissions as analyzers make them, each with the deviations of its kind, and files of other projects. */
final class Transmissions {
    static final List<String> RECORDS = List.of(
            "H|\\^&|7||XN-9^00-1^11^^^^AB1||||LIS||P|LIS2-A2|20260102080000\r",
            "P|1|PR1|LB2|37|Canary^Testina||19870626|F\r",
            "O|1|S1234^00^01||^^^WBC\\^^^HGB|R|20260102070000|20260102065900||||N||||Blood|D1^Doc^Ana||||||20260102080000|||F\r",
            "C|1|L|hemolytic|G\r",
            "R|1|^^^WBC^804-5|8.50|10*3/uL|4.0 - 10.0|N||F||op||20260102075900|XN-9\r",
            "C|1|I|NRBC?|I\r",
            "R|2|^^^^HGB^1|<2.0|g/dL||LL\\A||V||||20260102075900\r",
            "L|1|N\r");

    /** Each record in a frame of its own, as the standard wants it. */
    static byte[] framed(byte end) {
        var out = new ByteArrayOutputStream();
        out.write(AstmFrame.ENQ);
        for (int i = 0; i < RECORDS.size(); i++) {
            out.writeBytes(frame((i + 1) % AstmFrame.NUMBERS, RECORDS.get(i), end));
        }
        out.write(AstmFrame.EOT);
        return out.toByteArray();
    }

    /** All records in one frame, and no LF behind it. */
    static byte[] inOneFrame() {
        var frame = frame(1, String.join("", RECORDS), AstmFrame.ETX);
        var out = new ByteArrayOutputStream();
        out.write(frame, 0, frame.length - 1);
        return out.toByteArray();
    }

    /** CR is missing behind each frame, and records that go on are all numbered 1. */
    static byte[] misnumbered() {
        var out = new ByteArrayOutputStream();
        out.write(AstmFrame.ENQ);
        for (int i = 0; i < RECORDS.size(); i++) {
            var frame = frame(i < 3 ? i + 1 : 1, RECORDS.get(i), AstmFrame.ETX);
            out.write(frame, 0, frame.length - 2);
            out.write('\n');
        }
        out.write(AstmFrame.EOT);
        return out.toByteArray();
    }

    static byte[] frame(int number, String text, byte end) {
        return AstmFrame.of(number, Bytes.of(text, ISO_8859_1), end).toArray();
    }

    static byte[] file(String name) {
        try (var in = Transmissions.class.getResourceAsStream("corpus/" + name)) {
            var lines = new ArrayList<String>();
            var text = new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
            for (var line : text.lines().toList()) {
                if (!line.startsWith("#")) { // what the file says of itself
                    lines.add(line);
                }
            }
            return String.join("\r", lines).getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Transmissions() {}
}

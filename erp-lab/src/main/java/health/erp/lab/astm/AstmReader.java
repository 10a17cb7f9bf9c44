package health.erp.lab.astm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Problem.Severity;
import health.erp.lab.wire.Reading;
import health.erp.lab.wire.Unread;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a transmission: results, orders, an analyzer's question what to do. One transmission may hold several
 * messages, each from its header (H) to its terminator (L).
 */
public final class AstmReader {
    private final Bytes bytes;
    private final Charset charset;
    private final List<Reading> readings = new ArrayList<>();
    private @Nullable AstmAssembly assembly;
    private int begin;
    private String expected = "a header (H) first";

    private AstmReader(Bytes bytes) {
        this.bytes = bytes;
        this.charset = isUtf8(bytes) ? UTF_8 : ISO_8859_1;
    }

    public static List<Reading> read(Bytes transmission) {
        return new AstmReader(transmission).read();
    }

    public static List<Reading> read(byte[] transmission) {
        return read(Bytes.copyOf(transmission));
    }

    private List<Reading> read() {
        var from = 0;
        for (int i = 0; i <= bytes.size(); i++) {
            if (i == bytes.size() || bytes.at(i) == '\r' || bytes.at(i) == '\n') {
                take(from, i);
                from = i + 1;
            }
        }
        end(bytes.size());
        return readings;
    }

    private void take(int from, int to) {
        var piece = bytes.slice(from, to);
        var line = piece.text(charset);
        if (line.isBlank()) {
            return;
        }
        if (line.charAt(0) == 'H') {
            end(from);
            begin(line, from);
        }
        var open = assembly;
        if (open != null && !open.take(line, piece)) {
            readings.add(open.reading(bytes.slice(begin, to)));
            assembly = null;
            begin = to;
        }
    }

    private void begin(String line, int from) {
        begin = from;
        var delimiters = AstmDelimiters.of(line);
        if (delimiters == null) {
            expected = "a header that chooses four delimiters, H|\\^&";
        } else {
            assembly = new AstmAssembly(delimiters);
        }
    }

    /** What is open ends there. */
    private void end(int to) {
        var open = assembly;
        if (open != null) {
            open.unterminated();
            readings.add(open.reading(bytes.slice(begin, to)));
        } else if (!bytes.slice(begin, to).text(charset).isBlank()) {
            var problem = new Problem(Severity.UNREADABLE, Kind.SEQUENCE, Position.of("H", 1, 0), expected);
            readings.add(new Reading.Unreadable(null, new Unread(problem, bytes.slice(begin, to))));
        }
        assembly = null;
        expected = "a header (H) first";
        begin = to;
    }

    private static boolean isUtf8(Bytes bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

package health.erp.lab.astm;

import health.erp.lab.wire.Bytes;
import java.io.ByteArrayOutputStream;

/** The characters of a line, and the frame text travels in: STX, its number, text, ETB or ETX, checksum, CR, LF. */
final class AstmFrame {
    static final byte STX = 0x02;
    static final byte ETX = 0x03;
    static final byte EOT = 0x04;
    static final byte ENQ = 0x05;
    static final byte ACK = 0x06;
    static final byte NAK = 0x15;
    static final byte ETB = 0x17;

    /** Numbers go from 1 to 7, then to 0. */
    static final int NUMBERS = 8;

    /**
     * Puts text into a frame.
     *
     * @param end ETX at the end of a record, ETB where it goes on in the next frame
     */
    static Bytes of(int number, Bytes text, byte end) {
        var out = new ByteArrayOutputStream(text.size() + 7);
        out.write(STX);
        out.write('0' + number);
        out.writeBytes(text.toArray());
        out.write(end);
        var sum = checksum(out.toByteArray(), 1, out.size());
        out.write(digit(sum >> 4));
        out.write(digit(sum & 15));
        out.write('\r');
        out.write('\n');
        return Bytes.copyOf(out.toByteArray());
    }

    /** The sum of the bytes from the number to ETB or ETX, of which the last eight bits count. */
    static int checksum(byte[] bytes, int from, int to) {
        var sum = 0;
        for (int i = from; i < to; i++) {
            sum += bytes[i];
        }
        return sum & 0xFF;
    }

    private static char digit(int value) {
        return (char) (value < 10 ? '0' + value : 'A' + value - 10);
    }

    private AstmFrame() {}
}

package health.erp.tenancy.rows;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/**
 * How many rows there are, and a hash of them that does not depend on their order: the sum, modulo 2^256, of each row's
 * SHA-256 over the names and texts of its columns. The same rows have the same on every database and in every placement.
 * It tells whether a copy is whole; against forgers it needs a signature beside it.
 *
 * @param hash 64 hexadecimal digits
 */
public record Tally(long rows, String hash) {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    public static final Tally NONE = new Tally(0, hex(BigInteger.ZERO));

    public Tally plus(Row row) {
        return new Tally(rows + 1, hex(number().add(digest(row)).mod(MODULUS)));
    }

    public Tally plus(Tally other) {
        return new Tally(rows + other.rows, hex(number().add(other.number()).mod(MODULUS)));
    }

    /** Adds up rows without a text in between. */
    public static final class Sum {
        private long rows;
        private BigInteger sum = BigInteger.ZERO;

        public void add(Row row) {
            rows++;
            sum = sum.add(digest(row));
        }

        public Tally tally() {
            return new Tally(rows, hex(sum.mod(MODULUS)));
        }
    }

    private BigInteger number() {
        return new BigInteger(hash, 16);
    }

    private static BigInteger digest(Row row) {
        var digest = sha256();
        new TreeMap<>(row.texts()).forEach((name, text) -> {
            add(digest, name);
            if (text == null) {
                digest.update((byte) 0);
            } else {
                digest.update((byte) 1);
                add(digest, text);
            }
        });
        return new BigInteger(1, digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static String hex(BigInteger number) {
        var digits = number.toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

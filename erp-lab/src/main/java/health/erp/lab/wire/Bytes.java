package health.erp.lab.wire;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;

/** A piece of what came over the wire, exactly as it came; never changed. It does not show what it holds. */
public final class Bytes {
    public static final Bytes NONE = new Bytes(new byte[0], 0, 0);

    private final byte[] array;
    private final int from;
    private final int to;

    private Bytes(byte[] array, int from, int to) {
        this.array = array;
        this.from = from;
        this.to = to;
    }

    public static Bytes copyOf(byte[] array) {
        return copyOf(array, 0, array.length);
    }

    public static Bytes copyOf(byte[] array, int from, int to) {
        return from == to ? NONE : new Bytes(Arrays.copyOfRange(array, from, to), 0, to - from);
    }

    public static Bytes of(String text, Charset charset) {
        var array = text.getBytes(charset);
        return new Bytes(array, 0, array.length);
    }

    public int size() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public byte at(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("There is no byte (%d) among (%d).".formatted(index, size()));
        }
        return array[from + index];
    }

    /** A part of it, without a copy. */
    public Bytes slice(int begin, int end) {
        if (begin < 0 || end < begin || end > size()) {
            throw new IndexOutOfBoundsException("There is no (%d..%d) among (%d).".formatted(begin, end, size()));
        }
        return new Bytes(array, from + begin, from + end);
    }

    public String text(Charset charset) {
        return new String(array, from, size(), charset);
    }

    public byte[] toArray() {
        return Arrays.copyOfRange(array, from, to);
    }

    public void update(MessageDigest digest) {
        digest.update(array, from, size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes b && Arrays.equals(array, from, to, b.array, b.from, b.to);
    }

    @Override
    public int hashCode() {
        var hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return "%d bytes".formatted(size());
    }
}

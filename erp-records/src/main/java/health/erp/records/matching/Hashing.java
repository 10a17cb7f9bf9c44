package health.erp.records.matching;

/** Hashes that are the same on every machine. */
final class Hashing {
    private Hashing() {}

    static long of(String text) {
        var hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100_0000_01B3L;
        }
        return mixed(hash);
    }

    /** Spreads every bit over all of them (the finisher of SplittableRandom). */
    static long mixed(long value) {
        var mixed = value;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    static long of(int kind, long one, long other) {
        return mixed(mixed(mixed(kind) + one) + other);
    }
}

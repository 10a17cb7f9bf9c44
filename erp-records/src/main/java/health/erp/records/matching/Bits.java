package health.erp.records.matching;

/** Logarithms and odds in whole thousandths of a bit, the same on every machine. */
final class Bits {
    static final int ONE = 1_000;
    /** Certainty, as a number of millionths. */
    static final int CERTAIN = 1_000_000;

    private static final int SURE = 40 * ONE;

    private Bits() {}

    /** Millibits. */
    static int log2(long value) {
        return (int) Math.round(StrictMath.log((double) value) / StrictMath.log(2) * ONE);
    }

    /** How many millionths of certainty these odds are. */
    static int certainty(int odds) {
        if (odds > SURE) {
            return CERTAIN;
        }
        if (odds < -SURE) {
            return 0;
        }
        var ratio = StrictMath.pow(2, (double) odds / ONE);
        return (int) Math.round(ratio / (1 + ratio) * CERTAIN);
    }
}

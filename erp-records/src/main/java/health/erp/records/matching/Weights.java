package health.erp.records.matching;

/**
 * What each agreement of each field counts, in millibits: the logarithm of how much oftener it is seen between two
 * entries of one person than between strangers.
 */
final class Weights {
    /**
     * In millionths, how often entries of one person agree (m) and strangers (u), for fields in order: EXACT, CLOSE,
     * SIMILAR, SWAPPED, PARTIAL, DIFFERENT. Judged from the registers of Indian hospitals and census tables of names;
     * a start, until the register itself has been learned from.
     */
    private static final int[][][] SHIPPED = {
        {{760_000, 130_000, 40_000, 20_000, 10_000, 40_000}, {8_000, 12_000, 25_000, 300, 5_000, 950_000}},
        {{780_000, 110_000, 20_000, 20_000, 20_000, 50_000}, {20_000, 12_000, 12_000, 300, 40_000, 916_000}},
        {{750_000, 150_000, 40_000, 5_000, 5_000, 50_000}, {8_000, 12_000, 20_000, 1_000, 1_000, 958_000}},
        {{700_000, 80_000, 30_000, 1_000, 150_000, 39_000}, {60, 900, 8_000, 1_000, 40_000, 950_040}},
        {{970_000, 1_000, 1_000, 1_000, 1_000, 26_000}, {500_000, 1_000, 1_000, 1_000, 1_000, 496_000}},
        {{700_000, 120_000, 1_000, 1_000, 1_000, 177_000}, {8_000, 60_000, 1_000, 1_000, 1_000, 929_000}},
        {{650_000, 130_000, 40_000, 10_000, 1_000, 169_000}, {10_000, 5_000, 10_000, 500, 1_000, 973_500}},
        {{600_000, 130_000, 40_000, 10_000, 1_000, 219_000}, {10_000, 5_000, 10_000, 500, 1_000, 973_500}},
        {{800_000, 90_000, 20_000, 1_000, 1_000, 88_000}, {120_000, 3_000, 5_000, 1_000, 1_000, 870_000}},
        {{780_000, 80_000, 60_000, 1_000, 1_000, 78_000}, {20_000, 10_000, 150_000, 1_000, 1_000, 818_000}},
        {{950_000, 1_000, 1_000, 1_000, 1_000, 46_000}, {500_000, 1_000, 1_000, 1_000, 1_000, 496_000}},
        {{700_000, 50_000, 1_000, 1_000, 1_000, 247_000}, {20, 100, 1_000, 1_000, 1_000, 996_880}},
        {{930_000, 30_000, 1_000, 1_000, 1_000, 37_000}, {2, 20, 1_000, 1_000, 1_000, 996_977}},
    };

    private static final int ROW = 3;

    private final int[][] byField;
    private final int[] flat = new int[Field.COUNT << ROW];

    Weights(int[][] byField) {
        this.byField = byField;
        for (int f = 0; f < Field.COUNT; f++) {
            System.arraycopy(byField[f], 0, flat, f << ROW, Agreement.COUNT);
        }
    }

    static Weights shipped() {
        return Weights.of(shippedShares(0), shippedShares(1));
    }

    /** @param side 0 for one person, 1 for strangers; millionths by field and agreement */
    static int[][] shippedShares(int side) {
        var shares = new int[Field.COUNT][Agreement.COUNT];
        for (int f = 0; f < Field.COUNT; f++) {
            System.arraycopy(SHIPPED[f][side], 0, shares[f], 1, Agreement.COUNT - 1);
        }
        return shares;
    }

    static Weights of(int[][] one, int[][] strangers) {
        var weights = new int[Field.COUNT][Agreement.COUNT];
        for (int f = 0; f < Field.COUNT; f++) {
            for (int a = 1; a < Agreement.COUNT; a++) {
                weights[f][a] = Bits.log2(Math.max(1, one[f][a])) - Bits.log2(Math.max(1, strangers[f][a]));
            }
        }
        order(weights);
        return new Weights(weights);
    }

    int of(int field, int agreement) {
        return flat[(field << ROW) | agreement];
    }

    int of(Field field, Agreement agreement) {
        return of(field.number, agreement.number);
    }

    int sum(long pattern) {
        var sum = 0;
        for (int f = 0; f < Field.COUNT; f++) {
            sum += of(f, Pattern.ordinal(pattern, f));
        }
        return sum;
    }

    int[][] table() {
        return byField;
    }

    /** More agreement never counts less, whatever few pairs have taught. */
    private static void order(int[][] byField) {
        for (var weights : byField) {
            var exact = Agreement.EXACT.number;
            var different = Agreement.DIFFERENT.number;
            weights[exact] = Math.max(0, weights[exact]);
            weights[different] = Math.min(0, weights[different]);
            for (int a = exact + 1; a < different; a++) {
                weights[a] = Math.max(weights[different], Math.min(weights[a], weights[exact]));
            }
            var close = Agreement.CLOSE.number;
            weights[close + 1] = Math.min(weights[close], weights[close + 1]);
        }
    }
}

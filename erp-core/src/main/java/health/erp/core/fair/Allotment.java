package health.erp.core.fair;

/**
 * What a hospital's plan gives it of what all share, compared with the usual.
 *
 * @param percent of the usual share; 100 is usual
 * @param slowdown 1 is usual; 4 lets {@link BulkWork} of the hospital go one at a time and rest three times as long as
 *     it took, so that it takes a quarter of the time it could. Everything else is as fast as ever
 */
public record Allotment(int percent, int slowdown) {
    public static final Allotment USUAL = new Allotment(100, 1);

    public Allotment {
        if (percent < 1 || percent > 10_000) {
            throw new IllegalArgumentException("The percentage must be 1 to 10000.");
        }
        if (slowdown < 1 || slowdown > 1_000) {
            throw new IllegalArgumentException("The slowdown must be 1 to 1000.");
        }
    }

    public Allotment withPercent(int other) {
        return new Allotment(other, slowdown);
    }

    public Allotment slowedDown(int factor) {
        return new Allotment(percent, factor);
    }
}

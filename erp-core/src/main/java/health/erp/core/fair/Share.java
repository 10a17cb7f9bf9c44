package health.erp.core.fair;

/**
 * How much of one thing each hospital may have at once.
 *
 * @param own what a hospital has whatever the others do
 * @param common how much more it may have, as long as all hospitals together have less than one alone may; of those who
 *     wait, whoever has least gets the next
 */
public record Share(int own, int common) {
    /** As much as anybody likes. */
    public static final Share UNLIMITED = new Share(Integer.MAX_VALUE, 0);

    public Share {
        if (own < 1 || common < 0) {
            throw new IllegalArgumentException(
                    "A hospital must have one of its own at least, and what is common cannot be negative.");
        }
    }

    /** The most a hospital gets that is alone. */
    public long alone() {
        return (long) own + common;
    }

    Share of(Allotment allotment) {
        return allotment.percent() == 100
                ? this
                : new Share(Math.max(1, scaled(own, allotment)), Math.min(common, scaled(common, allotment)));
    }

    private static int scaled(int size, Allotment allotment) {
        return (int) Math.min(Integer.MAX_VALUE, (long) size * allotment.percent() / 100);
    }
}

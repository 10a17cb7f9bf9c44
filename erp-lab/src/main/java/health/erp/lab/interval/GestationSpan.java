package health.erp.lab.interval;

/** Days of gestation, from one up to but not including another: the second trimester is from 98 to 196. */
public record GestationSpan(int fromDay, int untilDay) {
    public static final int TERM_LIMIT = 308;

    public GestationSpan {
        if (fromDay < 0 || fromDay >= untilDay) {
            throw new IllegalArgumentException(
                    "The gestation must begin (day %d) before it ends (day %d).".formatted(fromDay, untilDay));
        }
    }

    /** {@code weeks(14, 28)}: from 14 weeks and 0 days to 27 weeks and 6 days. */
    public static GestationSpan weeks(int from, int until) {
        return new GestationSpan(7 * from, 7 * until);
    }

    boolean contains(int day) {
        return day >= fromDay && day < untilDay;
    }

    boolean overlaps(GestationSpan other) {
        return fromDay < other.untilDay && other.fromDay < untilDay;
    }
}

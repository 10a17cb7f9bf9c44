package health.erp.lab.turnaround;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often which number of minutes was needed. */
final class Distribution {
    private static final int HUNDRED = 100;

    private final TreeMap<Long, Long> tests = new TreeMap<>();

    void add(long minutes, long more) {
        tests.merge(minutes, more, Long::sum);
    }

    long total() {
        return tests.values().stream().mapToLong(Long::longValue).sum();
    }

    long above(long minutes) {
        return tests.tailMap(minutes, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The fewest minutes within which so many of a hundred were through; null where there is none. */
    @Nullable
    Long percentile(int ofHundred) {
        var wanted = (Math.multiplyExact(total(), (long) ofHundred) + HUNDRED - 1) / HUNDRED;
        var through = 0L;
        for (Map.Entry<Long, Long> entry : tests.entrySet()) {
            through += entry.getValue();
            if (through >= wanted) {
                return entry.getKey();
            }
        }
        return null;
    }
}

package health.erp.lab.catalogue;

import health.erp.lab.interval.Gap;
import health.erp.lab.interval.IntervalCategory;
import java.util.List;

/** For whom a test has no interval of a category it has others of; their results will not be interpreted by it. 3.3 */
public record Uncovered(IntervalCategory category, List<Gap> gaps) {
    public Uncovered {
        gaps = List.copyOf(gaps);
    }
}

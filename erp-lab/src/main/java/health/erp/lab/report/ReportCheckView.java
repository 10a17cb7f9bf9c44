package health.erp.lab.report;

import java.util.List;

/**
 * What looking at the hashes of a report came to.
 *
 * @param versions how often it must have gone out
 * @param broken the numbers of those that do not say what they said, do not follow the one before, or are not there
 */
public record ReportCheckView(ReportId report, int versions, List<Integer> broken) {
    public boolean isIntact() {
        return broken.isEmpty();
    }
}

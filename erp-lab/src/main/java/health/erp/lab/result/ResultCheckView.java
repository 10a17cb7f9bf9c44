package health.erp.lab.result;

import health.erp.lab.reagent.RunId;
import java.util.List;

/**
 * What looking at the hashes of a result came to. I1
 *
 * @param versions how many there must be
 * @param broken the numbers of those that do not say what they said, do not follow the one before, or are not there
 */
public record ResultCheckView(RunId run, int versions, List<Integer> broken) {
    public boolean isIntact() {
        return broken.isEmpty();
    }
}

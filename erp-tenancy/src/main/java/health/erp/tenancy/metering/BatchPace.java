package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much slower each hospital's work that nobody waits for is done, as this node last heard. Answers from memory. */
public final class BatchPace {
    /** A quarter of what it could be. */
    public static final int SLOW = 4;

    private static final int USUAL = 1;

    private final Map<HospitalId, Integer> slowed = new ConcurrentHashMap<>();

    /** 1 is as usual; 4 takes four times as long. */
    public int slowdown(HospitalId hospital) {
        return slowed.getOrDefault(hospital, USUAL);
    }

    void set(HospitalId hospital, int factor) {
        if (factor > USUAL) {
            slowed.put(hospital, factor);
        } else {
            slowed.remove(hospital);
        }
    }
}

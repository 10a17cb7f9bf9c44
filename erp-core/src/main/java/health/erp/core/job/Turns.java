package health.erp.core.job;

import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Hospitals with work take turns, one job each, so that a long queue of one holds nobody up. */
final class Turns {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Set<HospitalId> waiting = new LinkedHashSet<>();
    private long asked;
    private boolean never = true;

    /** The hospital whose turn it is; it goes to the end of the line. */
    synchronized Optional<HospitalId> next(Supplier<List<HospitalId>> all) {
        if (waiting.isEmpty() || never || System.nanoTime() - asked > FRESH.toNanos()) {
            waiting.addAll(all.get());
            asked = System.nanoTime();
            never = false;
        }
        var first = waiting.stream().findFirst();
        first.ifPresent(hospital -> {
            waiting.remove(hospital);
            waiting.add(hospital);
        });
        return first;
    }

    /** It has nothing left. */
    synchronized void leave(HospitalId hospital) {
        waiting.remove(hospital);
    }
}

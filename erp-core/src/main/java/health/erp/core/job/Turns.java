package health.erp.core.job;

import health.erp.core.fair.Permit;
import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Hospitals with work take turns, one job each, so that a long queue of one holds nobody up. */
final class Turns {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Set<HospitalId> waiting = new LinkedHashSet<>();
    private final Map<HospitalId, Long> resting = new HashMap<>();
    private long asked;
    private boolean never = true;

    /** The first in line that has a permit; it goes to the end of the line. */
    synchronized Optional<Turn> next(Supplier<List<HospitalId>> all, Function<HospitalId, Optional<Permit>> permits) {
        if (waiting.isEmpty() || never || System.nanoTime() - asked > FRESH.toNanos()) {
            asked = System.nanoTime();
            resting.values().removeIf(until -> until - asked <= 0);
            all.get().stream().filter(h -> !resting.containsKey(h)).forEach(waiting::add);
            never = false;
        }
        for (var hospital : waiting) {
            var permit = permits.apply(hospital);
            if (permit.isPresent()) {
                waiting.remove(hospital);
                waiting.add(hospital);
                return Optional.of(new Turn(hospital, permit.get()));
            }
        }
        return Optional.empty();
    }

    /** It has nothing left. */
    synchronized void leave(HospitalId hospital) {
        waiting.remove(hospital);
    }

    /** It has nothing left but what it may not have now: it comes again a little later. */
    synchronized void rest(HospitalId hospital) {
        waiting.remove(hospital);
        resting.put(hospital, System.nanoTime() + FRESH.toNanos());
    }

    /** A hospital and what it needs for one job. */
    record Turn(HospitalId hospital, Permit permit) {}
}

package health.erp.core.event;

import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/**
 * The default: events go straight to the subscribers of this runtime, one after the other. A hospital whose subscribers
 * are slow has a turn of a second, and then it is the next one's.
 */
final class InProcess implements EventTransport {
    static final Duration TURN = Duration.ofSeconds(1);

    private final Function<Envelope, Outcome> subscribers;

    InProcess(Function<Envelope, Outcome> subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public List<Outcome> send(List<Envelope> events, Duration budget) {
        var start = System.nanoTime();
        var outcomes = new ArrayList<Outcome>(events.size());
        var taken = new HashMap<HospitalId, Long>();
        for (var event : events) {
            var began = System.nanoTime();
            if (began - start >= budget.toNanos()) {
                outcomes.add(Outcome.WAITING);
            } else if (taken.getOrDefault(event.hospital(), 0L) >= TURN.toNanos()) {
                outcomes.add(Outcome.HELD);
            } else {
                outcomes.add(subscribers.apply(event));
                taken.merge(event.hospital(), System.nanoTime() - began, Long::sum);
            }
        }
        return outcomes;
    }
}

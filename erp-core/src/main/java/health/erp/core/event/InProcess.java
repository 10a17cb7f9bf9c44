package health.erp.core.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The default: events go straight to the subscribers of this runtime, one after the other. */
final class InProcess implements EventTransport {
    private final Function<Envelope, Outcome> subscribers;

    InProcess(Function<Envelope, Outcome> subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public List<Outcome> send(List<Envelope> events, Duration budget) {
        var start = System.nanoTime();
        var outcomes = new ArrayList<Outcome>(events.size());
        for (var event : events) {
            outcomes.add(System.nanoTime() - start < budget.toNanos() ? subscribers.apply(event) : Outcome.WAITING);
        }
        return outcomes;
    }
}

package health.erp.benchmarks;

import health.erp.core.event.Envelope;
import health.erp.core.event.EventTransport;
import health.erp.core.event.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A transport that acknowledges what it gets, and counts it. */
public final class Acknowledging implements EventTransport {
    private final AtomicInteger sent = new AtomicInteger();

    @Override
    public List<Outcome> send(List<Envelope> events, Duration budget) {
        sent.addAndGet(events.size());
        return Collections.nCopies(events.size(), Outcome.ACKNOWLEDGED);
    }

    /** Events sent since somebody last asked. */
    public int sent() {
        return sent.getAndSet(0);
    }
}

package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The right to deliver the events of one part of the outbox, for a while and by one relay at a time. */
public final class Lease {
    private final int part;
    private final long fence;
    private @Nullable HospitalId servedUpTo;
    private long until;

    Lease(int part, long fence, @Nullable HospitalId servedUpTo, long until) {
        this.part = part;
        this.fence = fence;
        this.servedUpTo = servedUpTo;
        this.until = until;
    }

    int part() {
        return part;
    }

    long fence() {
        return fence;
    }

    /** The hospital served last; the next turn is the one's after it. Null to begin with the first. */
    public @Nullable HospitalId servedUpTo() {
        return servedUpTo;
    }

    public void servedUpTo(@Nullable HospitalId hospital) {
        servedUpTo = hospital;
    }

    /** What is left of it, reckoned from before it was asked for, so never too much; not positive when it has run out. */
    public Duration left() {
        return Duration.ofNanos(until - System.nanoTime());
    }

    void heldUntil(long nanoTime) {
        until = nanoTime;
    }
}

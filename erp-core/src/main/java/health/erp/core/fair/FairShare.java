package health.erp.core.fair;

import java.time.Duration;

/**
 * How much one hospital may have at once of what all hospitals of a runtime share, so that none can take it all.
 *
 * <p>Say how many connections the pool has: {@code FairShare.of(30)}. Of these a hospital has a fifth of its own, a
 * quarter is never lent, and the rest goes to whoever needs it.
 *
 * @param calls use cases under way that were called from outside, so connections
 * @param bulk those of them that are {@link BulkWork}, and jobs that are
 * @param jobs of the threads that do jobs
 * @param events of the relays that deliver to subscribers in this runtime
 * @param queue how many callers of a hospital may wait for a permit; one more is refused at once
 * @param patience how long one waits before it is refused
 */
public record FairShare(Share calls, Share bulk, Share jobs, Share events, int queue, Duration patience) {
    /** What the usual runtime is built for: a pool of 20. */
    public static final int DEFAULT_CONNECTIONS = 20;

    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(5);

    private static final int WAITING_PER_CONNECTION = 5;
    private static final Share ONE_REPORT = new Share(1, 0); // it keeps a processor busy, and there may be two
    private static final Share USUAL_JOBS = new Share(1, 2); // of four threads
    private static final Share USUAL_EVENTS = new Share(1, 0); // of two relays

    public static final FairShare USUAL = of(DEFAULT_CONNECTIONS);

    /** Every hospital takes what it can get. */
    public static final FairShare OFF = new FairShare(
            Share.UNLIMITED, Share.UNLIMITED, Share.UNLIMITED, Share.UNLIMITED, Integer.MAX_VALUE, DEFAULT_PATIENCE);

    public FairShare {
        if (queue < 0) {
            throw new IllegalArgumentException("The queue cannot be negative.");
        }
        if (patience.isNegative() || patience.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("The patience must be 0 to 60 s.");
        }
    }

    /** For a pool of so many connections, 2 at least. */
    public static FairShare of(int connections) {
        if (connections < 2) {
            throw new IllegalArgumentException("One connection cannot be shared.");
        }
        var own = Math.max(1, connections / 5);
        var kept = Math.max(1, connections / 4);
        return new FairShare(
                new Share(own, Math.max(0, connections - kept - own)),
                ONE_REPORT,
                USUAL_JOBS,
                USUAL_EVENTS,
                WAITING_PER_CONNECTION * connections,
                DEFAULT_PATIENCE);
    }

    public FairShare withCalls(Share other) {
        return new FairShare(other, bulk, jobs, events, queue, patience);
    }

    public FairShare withBulk(Share other) {
        return new FairShare(calls, other, jobs, events, queue, patience);
    }

    public FairShare withJobs(Share other) {
        return new FairShare(calls, bulk, other, events, queue, patience);
    }

    public FairShare withEvents(Share other) {
        return new FairShare(calls, bulk, jobs, other, queue, patience);
    }

    public FairShare withQueue(int most) {
        return new FairShare(calls, bulk, jobs, events, most, patience);
    }

    public FairShare withPatience(Duration longest) {
        return new FairShare(calls, bulk, jobs, events, queue, longest);
    }
}

package health.erp.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** How long each call of one thread took. */
public final class Latencies {
    private static final double NANOS_IN_A_MILLI = 1e6;

    private long[] nanos = new long[1024];
    private int count;

    public void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    /** Milliseconds within which this many of a hundred calls were done; of no calls at all 0. */
    public static double percentile(Collection<Latencies> parts, int percent) {
        var sorted = parts.stream()
                .flatMapToLong(p -> Arrays.stream(p.nanos, 0, p.count))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return 0;
        }
        var rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(rank, 1) - 1] / NANOS_IN_A_MILLI;
    }

    /** What a thread has come to; what stopped it is thrown here. */
    public static <R> R done(Future<R> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The round was interrupted.", e);
        }
    }
}

package health.erp.records.drug;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks a source on a thread of its own and waits only so long. A source that fails, is late, or keeps too many waiting
 * already, is told to have failed; it never keeps a prescription from being looked at.
 */
public final class TimedKnowledge implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int AT_ONCE = 16;

    private final DrugKnowledge source;
    private final Duration patience;
    private final ThreadPoolExecutor threads;

    public TimedKnowledge(DrugKnowledge source, Duration patience) {
        this.source = source;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(0, AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            var thread = new Thread(work, "erp-drug-knowledge");
            thread.setDaemon(true);
            return thread;
        });
    }

    public Known consult(Inquiry inquiry) {
        return inTime(() -> source.consult(inquiry), Known::failed);
    }

    public DrugsFound search(String text, int atMost) {
        return inTime(() -> source.search(text, atMost), DrugsFound::failed);
    }

    @SuppressWarnings("Interruption") // a source that hangs is to let go of its thread
    private <T> T inTime(Callable<T> question, Function<String, T> failed) {
        try {
            var asked = threads.submit(question);
            try {
                return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                asked.cancel(true);
            }
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            return failed.apply(source.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed.apply(source.name());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

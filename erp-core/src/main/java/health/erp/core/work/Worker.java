package health.erp.core.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one kind of waiting work again and again on threads of its own: at once while there is some, when woken, and
 * after a pause otherwise. What one round throws is logged without its message, which may quote rows, and tried again
 * after a growing pause.
 */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final int threads;
    private final Duration pause;
    private final BooleanSupplier round;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean closed;

    /** @param round does what it finds; answers whether there may be more */
    public Worker(String name, int threads, Duration pause, BooleanSupplier round) {
        this.name = name;
        this.threads = threads;
        this.pause = pause;
        this.round = round;
    }

    /** Begins; a second call does nothing. */
    public synchronized void start() {
        if (!running.isEmpty() || closed) {
            return;
        }
        for (int i = 1; i <= threads; i++) {
            var thread = new Thread(this::loop, "erp-" + name + "-" + i);
            thread.setDaemon(true);
            running.add(thread);
            thread.start();
        }
    }

    /** There is something to do now; costs nothing and never blocks. */
    public void wake() {
        if (bell.availablePermits() < threads) {
            bell.release();
        }
    }

    /** Works on the caller's thread until nothing is left; what a round throws is thrown. For tests and shutdown hooks. */
    public void untilIdle() {
        while (round.getAsBoolean()) {}
    }

    /** One round on the caller's thread; answers whether there may be more to do. */
    public boolean once() {
        return round.getAsBoolean();
    }

    /** Whether it is to end: a long round may stop where it can go on another time. */
    public boolean isClosing() {
        return closed;
    }

    /** Lets the rounds under way finish, at most 30 s. */
    @Override
    public void close() {
        closed = true;
        bell.release(threads);
        List<Thread> waitedFor;
        synchronized (this) {
            waitedFor = List.copyOf(running);
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var thread : waitedFor) {
                if (thread != Thread.currentThread()) {
                    thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
                }
                if (thread.isAlive() && thread != Thread.currentThread()) {
                    LOG.warn("The worker {} is still busy after {} s.", name, PATIENCE.toSeconds());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private void loop() {
        var failures = 0;
        while (!closed) {
            try {
                var more = round.getAsBoolean();
                failures = 0;
                if (!more) {
                    rest(pause);
                }
            } catch (RuntimeException
                    | Error e) { // an error ends the round, as if the node were gone, but not the thread
                failures++;
                LOG.warn(
                        "A round of the worker {} failed ({} in a row): {}",
                        name,
                        failures,
                        e.getClass().getName());
                rest(afterFailures(failures));
            }
        }
    }

    private Duration afterFailures(int failures) {
        var longer = pause.plusMillis(50).multipliedBy(1L << Math.min(failures, 10));
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void rest(Duration atMost) {
        try {
            if (!closed) {
                bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            closed = true; // nobody but a shutting down host interrupts our threads
            Thread.currentThread().interrupt();
        }
    }
}

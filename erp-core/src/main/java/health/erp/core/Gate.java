package health.erp.core;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Open while the runtime is; counts who is inside, so that closing can wait for them. */
final class Gate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closed;

    <R> R pass(Supplier<R> work) {
        if (lock.getReadHoldCount() == 0) {
            mustBeOpen(); // at once, while closing still waits for others
        }
        var inside = lock.readLock();
        inside.lock();
        try {
            if (lock.getReadHoldCount() == 1) {
                mustBeOpen();
            }
            return work.get();
        } finally {
            inside.unlock();
        }
    }

    /** Whether whoever is inside did not come from inside. */
    boolean isOutermost() {
        return lock.getReadHoldCount() == 1;
    }

    boolean isOpen() {
        return !closed;
    }

    /** Answers false if it was closed already. */
    synchronized boolean close() {
        var first = !closed;
        closed = true;
        return first;
    }

    boolean drained(Duration patience) {
        try {
            var empty = lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (empty) {
                lock.writeLock().unlock();
            }
            return empty;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("The Erp is closed.");
        }
    }
}

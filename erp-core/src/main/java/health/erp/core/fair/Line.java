package health.erp.core.fair;

import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The permits for one thing. Each hospital's callers wait in a queue of their own, first come first served; what is
 * common goes to the hospital that has least. Hospitals that have nothing and want nothing are forgotten.
 */
final class Line {
    private final Share usual;
    private final int queue;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<HospitalId, Desk> desks = new HashMap<>();
    private long inside;
    private long arrivals;

    Line(Share usual, int queue) {
        this.usual = usual;
        this.queue = queue;
    }

    Share usual() {
        return usual;
    }

    /** Answers whether there is a permit, or was one before the patience ended; then {@link #leave} has to be called. */
    boolean enter(HospitalId hospital, Share share, Duration patience) {
        Waiter waiter;
        lock.lock();
        try {
            var desk = desks.computeIfAbsent(hospital, h -> new Desk());
            desk.share = share;
            if (desk.waiting.isEmpty() && admitted(desk)) {
                return true;
            }
            if (patience.isZero() || desk.waiting.size() >= queue) {
                forget(hospital, desk);
                return false;
            }
            waiter = new Waiter(arrivals++);
            desk.waiting.add(waiter);
        } finally {
            lock.unlock();
        }
        return waits(hospital, waiter, patience);
    }

    void leave(HospitalId hospital) {
        lock.lock();
        try {
            var desk = desks.get(hospital);
            if (desk == null || desk.inside == 0) {
                throw new IllegalStateException(
                        "The hospital (%s) gives back what it does not have.".formatted(hospital));
            }
            inside--;
            desk.inside--;
            desk.borrowed = Math.max(0, desk.borrowed - 1); // what is common goes back first
            admitWaiting(desk);
            forget(hospital, desk);
        } finally {
            lock.unlock();
        }
    }

    /** How many hospitals are remembered. */
    int hospitals() {
        lock.lock();
        try {
            return desks.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many callers of the hospital wait. */
    int waiting(HospitalId hospital) {
        lock.lock();
        try {
            var desk = desks.get(hospital);
            return desk == null ? 0 : desk.waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean waits(HospitalId hospital, Waiter waiter, Duration patience) {
        var interrupted = false;
        try {
            if (waiter.admitted.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        lock.lock();
        try {
            var desk = desks.get(hospital);
            if (desk == null || !desk.waiting.remove(waiter)) {
                return true; // admitted meanwhile
            }
            forget(hospital, desk);
            return false;
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean admitted(Desk desk) {
        if (desk.hasOwn()) {
            inside++;
            desk.inside++;
            return true;
        }
        return lent(desk);
    }

    private boolean lent(Desk desk) {
        if (inside >= usual.alone() || desk.borrowed >= desk.share.common()) {
            return false;
        }
        inside++;
        desk.inside++;
        desk.borrowed++;
        return true;
    }

    private void admitWaiting(Desk left) {
        while (!left.waiting.isEmpty() && left.hasOwn()) {
            inside++;
            left.inside++;
            left.waiting.remove().admitted.countDown();
        }
        for (var next = needsMost(); next != null && lent(next); next = needsMost()) {
            next.waiting.remove().admitted.countDown();
        }
    }

    /** Of those who may borrow and wait, the hospital that has least; among equals whoever waits longest. */
    private @Nullable Desk needsMost() {
        return inside >= usual.alone()
                ? null
                : desks.values().stream()
                        .filter(d -> !d.waiting.isEmpty() && d.borrowed < d.share.common())
                        .min(Comparator.<Desk>comparingInt(d -> d.inside)
                                .thenComparingLong(d -> d.waiting.element().arrival))
                        .orElse(null);
    }

    private void forget(HospitalId hospital, Desk desk) {
        if (desk.inside == 0 && desk.waiting.isEmpty()) {
            desks.remove(hospital);
        }
    }

    /** What one hospital has here, and who of it waits. */
    private static final class Desk {
        private final Deque<Waiter> waiting = new ArrayDeque<>();
        private Share share = Share.UNLIMITED;
        private int inside;
        private int borrowed;

        /** Whether there is left of what is the hospital's own. */
        boolean hasOwn() {
            return inside - borrowed < share.own();
        }
    }

    /** Somebody in the queue. */
    private static final class Waiter {
        private final CountDownLatch admitted = new CountDownLatch(1);
        private final long arrival;

        Waiter(long arrival) {
            this.arrival = arrival;
        }
    }
}

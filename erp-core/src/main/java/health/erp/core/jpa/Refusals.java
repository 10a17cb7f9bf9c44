package health.erp.core.jpa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refused calls on their way into the audit trail. The transaction they were refused in is rolled back or may be, so
 * each gets one of its own, once the thread is in none: at once, or, where a transaction of the host goes on around the
 * call, by the next call outside one, the background, or at the end.
 */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int MOST = 10_000;

    private final Queue<Refusal> waiting = new ArrayDeque<>();
    private final Consumer<List<Refusal>> writer;
    private final BooleanSupplier withinHost;

    Refusals(Consumer<List<Refusal>> writer, BooleanSupplier withinHost) {
        this.writer = writer;
        this.withinHost = withinHost;
    }

    void write(List<Refusal> refused) {
        if (refused.isEmpty()) {
            return;
        }
        keep(refused);
        if (!withinHost.getAsBoolean()) {
            writeWaiting();
        }
    }

    /** Writes some of those that wait; answers whether there were any. */
    boolean writeWaiting() {
        var some = take();
        if (some.isEmpty()) {
            return false;
        }
        try {
            writer.accept(some);
        } catch (RuntimeException e) { // the caller learns why the call was refused, which matters more
            LOG.warn(
                    "{} refused calls could not be written to the audit trail: {}.",
                    some.size(),
                    e.getClass().getName());
        }
        return true;
    }

    private synchronized List<Refusal> take() {
        var some = new ArrayList<Refusal>();
        while (!waiting.isEmpty() && some.size() < 100) {
            some.add(waiting.remove());
        }
        return some;
    }

    synchronized void keep(List<Refusal> refused) {
        if (waiting.size() + refused.size() > MOST) {
            LOG.warn("{} refused calls are not written to the audit trail: too many wait.", refused.size());
            return;
        }
        waiting.addAll(refused);
    }
}

package health.erp.core.fair;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What a hospital has of what all share, until it is closed; a second close does nothing. */
public final class Permit implements AutoCloseable {
    private final Consumer<Boolean> giveBack;
    private final AtomicBoolean closed = new AtomicBoolean();

    Permit(Consumer<Boolean> giveBack) {
        this.giveBack = giveBack;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            giveBack.accept(true);
        }
    }

    /** Gives back what was not used: nobody has to rest for it. */
    public void dismiss() {
        if (closed.compareAndSet(false, true)) {
            giveBack.accept(false);
        }
    }
}

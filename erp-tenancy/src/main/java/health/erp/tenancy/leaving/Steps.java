package health.erp.tenancy.leaving;

import health.erp.tenancy.rows.Progress;
import java.util.function.Consumer;

/** Counts long work along, and tells of it now and then. */
final class Steps {
    private static final int EVERY = 1_000;

    private final Consumer<Progress> listener;
    private final long total;
    private String step = "";
    private long done;

    Steps(Consumer<Progress> listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    void begin(String next) {
        step = next;
        tell();
    }

    void one() {
        done++;
        if (done % EVERY == 0) {
            tell();
        }
    }

    void end() {
        done = total;
        tell();
    }

    private void tell() {
        listener.accept(new Progress(step, Math.min(done, total), total));
    }
}

package health.erp.core;

import health.erp.core.work.Worker;

/** What a started runtime does by itself, done here and now; but events stay in the outbox, where tests look for them. */
public final class BackgroundWork {
    public static void of(Erp erp) {
        erp.core().workers().stream()
                .filter(worker -> !worker.toString().equals("relay"))
                .forEach(Worker::untilIdle);
    }

    private BackgroundWork() {}
}

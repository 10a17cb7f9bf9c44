package health.erp.core;

import health.erp.core.work.Worker;

/** What a started runtime does by itself, done here and now. */
public final class BackgroundWork {
    public static void of(Erp erp) {
        erp.core().workers().forEach(Worker::untilIdle);
    }

    private BackgroundWork() {}
}

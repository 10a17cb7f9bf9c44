package health.erp.core;

import health.erp.core.work.Worker;

/** What a started runtime does by itself, done here and now; but events stay in the outbox, where tests look for them. */
public final class BackgroundWork {
    public static void of(Erp erp) {
        erp.core().workers().stream().filter(worker -> !isRelay(worker)).forEach(Worker::untilIdle);
    }

    /** Delivers the events that wait, each as often as it is due now. */
    public static void deliver(Erp erp) {
        erp.core().workers().stream().filter(BackgroundWork::isRelay).forEach(Worker::untilIdle);
    }

    private static boolean isRelay(Worker worker) {
        return worker.toString().equals("relay");
    }

    private BackgroundWork() {}
}

package health.erp.tenancy.metering;

import health.erp.core.work.Worker;
import java.time.Duration;
import java.util.List;

/**
 * What metering does by itself: writes down every minute what this node has counted, looks every quarter of an hour at
 * budgets, and once a night at how much there is of each hospital.
 */
public final class MeteringRounds {
    private static final Duration WRITE_EVERY = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(15);
    private static final Duration MEASURE_EVERY = Duration.ofHours(1);

    private final MeterWriter writer;
    private final List<Worker> workers;

    MeteringRounds(MeterWriter writer, BudgetWatch watch, Measuring measuring) {
        this.writer = writer;
        this.workers = List.of(
                worker("metering", WRITE_EVERY, writer::write),
                worker("budgets", LOOK_EVERY, watch::round),
                worker("measuring", MEASURE_EVERY, measuring::round));
    }

    public List<Worker> workers() {
        return workers;
    }

    /** Writes down what this node has counted so far; for a runtime that closes, or was never started. */
    public void write() {
        writer.write();
    }

    private static Worker worker(String name, Duration pause, Runnable round) {
        return new Worker(name, 1, pause, () -> {
            round.run();
            return false;
        });
    }
}

package health.erp.core.job;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.fair.BulkWork;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** A module whose jobs do what the test says. */
public final class Errands implements ErpModule {
    /** Which errand. */
    public record Errand(int number) {}

    /** What takes long and can wait. */
    @BulkWork
    public record Recount(int number) {}

    private final JobType<Errand> run = JobType.of("errands.run", Errand.class, (c, e) -> work().accept(c, e))
            .retried(new RetryPolicy(1_000, Duration.ofMillis(1), Duration.ofMillis(5)));
    private final JobType<Errand> fragile = JobType.of("errands.fragile", Errand.class, (c, e) -> work().accept(c, e))
            .retried(RetryPolicy.ONCE);
    private final JobType<Recount> recount = JobType.of(
                    "errands.recount", Recount.class, (c, e) -> work().accept(c, new Errand(e.number())))
            .retried(RetryPolicy.ONCE);
    private volatile BiConsumer<Caller, Errand> work = Errands::nothing;

    @Override
    public String name() {
        return "errands";
    }

    @Override
    public List<JobType<?>> jobTypes() {
        return List.of(run, fragile, recount);
    }

    @Override
    public void open(Erp erp) {}

    /** Tried again until it works. */
    JobType<Errand> run() {
        return run;
    }

    /** Given up after the first failure. */
    JobType<Errand> fragile() {
        return fragile;
    }

    /** Bulk work. */
    JobType<Recount> recount() {
        return recount;
    }

    void does(BiConsumer<Caller, Errand> other) {
        work = other;
    }

    private BiConsumer<Caller, Errand> work() {
        return work;
    }

    private static void nothing(Caller caller, Errand errand) {}
}

package health.erp.core.job;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.fair.Allotment;
import health.erp.core.fair.FairShare;
import health.erp.core.fair.Permits;
import health.erp.core.jpa.JobQueue;
import health.erp.core.telemetry.LogTelemetry;
import health.erp.core.testing.TestErp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does the jobs of a runtime on the test's own thread, with a lease so short that a broken run is soon taken over. */
public final class Driving {
    private final TestErp test;
    private final JobRunner runner;

    /** With the jobs of these modules, and more that the core makes itself. */
    public Driving(TestErp test, Erp erp, List<ErpModule> modules, List<JobType<?>> more) {
        this.test = test;
        Map<String, JobType<?>> types = new LinkedHashMap<>();
        modules.forEach(m -> m.jobTypes().forEach(t -> types.put(t.name(), t)));
        more.forEach(t -> types.put(t.name(), t));
        this.runner = new JobRunner(
                erp,
                erp.core().jobs(),
                new JobQueue(erp.core().places()),
                types,
                new LogTelemetry(),
                new Permits(FairShare.USUAL, hospital -> Allotment.USUAL, new LogTelemetry()),
                (caller, work) -> Node.done(erp, caller, work),
                Duration.ofMillis(1));
    }

    /** Does one job; what kills the run is thrown. */
    public boolean round() {
        return runner.round();
    }

    /** Until no job that is due or soon due is left. */
    public void untilIdle() {
        while (runner.round() || soon()) {}
    }

    private boolean soon() {
        var found = test.database().asSuperuserRows("select count(*) from erp_job where ready_at < '2090-01-01'");
        return !found.get(0).equals("0");
    }
}

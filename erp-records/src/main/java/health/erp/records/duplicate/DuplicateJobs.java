package health.erp.records.duplicate;

import health.erp.core.Caller;
import health.erp.core.fair.BulkWork;
import health.erp.core.id.PatientId;
import health.erp.core.job.JobType;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The search of a register as jobs: each step does some patients and schedules the next, so a search that is broken off
 * goes on where it was.
 */
public record DuplicateJobs(JobType<Step> step) {
    public static DuplicateJobs doneBy(BiConsumer<Caller, Step> work) {
        return new DuplicateJobs(
                JobType.of("records.duplicates", Step.class, work).allowed(DuplicatePermission.FIND_DUPLICATES));
    }

    /**
     * One step.
     *
     * @param after whom the step before did last; null for the first step, which learns
     */
    @BulkWork
    public record Step(@Nullable PatientId after) {}
}

package health.erp.core.job;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Asks for the hospital's jobs, oldest first; those of one status or type, if given. */
public record ListJobs(
        @Nullable JobStatus status,
        @Nullable String type,
        @Nullable JobId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListJobs failed() {
        return new ListJobs(JobStatus.FAILED, null, null, Page.MAX_SIZE);
    }

    public static ListJobs all() {
        return new ListJobs(null, null, null, Page.MAX_SIZE);
    }
}

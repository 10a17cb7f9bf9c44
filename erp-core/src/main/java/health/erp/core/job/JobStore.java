package health.erp.core.job;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.JobQueue;
import health.erp.core.jpa.JobRows;
import health.erp.core.jpa.Store;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps jobs. */
final class JobStore extends Store<Job, JobId> {
    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;

    JobStore(Erp erp, Database database) {
        super(erp, Job.class);
        this.database = database;
    }

    JobRows rows() {
        return new JobRows(em(), database);
    }

    /** The job, if it is still ours. */
    Optional<Job> taken(JobQueue.Claim claim) {
        return JobQueries_.taken(em(), new JobId(claim.id()), claim.fence()).stream()
                .findFirst();
    }

    Optional<Job> pending(String type, String key) {
        return JobQueries_.pending(em(), type, key).stream().findFirst();
    }

    Page<Job, JobId> list(ListJobs query) {
        var rows = JobQueries_.listed(
                em(),
                query.type() == null ? "" : query.type(),
                query.status() == null ? "" : query.status().name(),
                query.after() == null ? FIRST : query.after().value(),
                query.size() + 1);
        return Page.of(rows, query.size(), Job::getId);
    }
}

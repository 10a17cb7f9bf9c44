package health.erp.core.job;

import static health.erp.core.job.JobPermission.MANAGE_JOBS;
import static health.erp.core.job.JobPermission.READ_JOBS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.JobRows.NewJob;
import health.erp.core.jpa.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Schedules work of the hospital and shows what became of it.
 *
 * <p>Modules schedule in the running transaction, or in one of its own: the job is there if that commits. Times are
 * compared with the database's clock. A job that is asked for under a key waits at most once.
 */
public final class Jobs {
    private final Erp erp;
    private final JobStore jobs;
    private final Map<String, JobType<?>> types;

    public Jobs(Erp erp, Database database, Map<String, JobType<?>> types) {
        this.erp = erp;
        this.jobs = new JobStore(erp, database);
        this.types = Map.copyOf(types);
    }

    /** To be done as soon as the transaction has committed. */
    public <T extends Record> JobId schedule(Caller caller, JobType<T> type, T payload) {
        return add(caller, type, payload, null);
    }

    public <T extends Record> JobId schedule(Caller caller, JobType<T> type, T payload, Instant at) {
        return add(caller, type, payload, at);
    }

    /**
     * To be done once however often it is asked for: a job of this type and key that waits takes over the payload and the
     * earlier time. One that runs at this moment runs once more, since it may not have seen what the caller changed.
     *
     * @param key stable and without a patient's data: an id; at most 120 characters
     * @param at null for as soon as the transaction has committed
     */
    public <T extends Record> void scheduleOnce(
            Caller caller, JobType<T> type, String key, T payload, @Nullable Instant at) {
        erp.transaction(caller, () -> {
            jobs.rows().addOnce(row(caller, type, keyed(key), payload, null, at));
            return true;
        });
    }

    /** Has the job done again and again; asked for at every start it stays one job, and a changed rule is taken over. */
    public <T extends Record> void recurring(
            Caller caller, JobType<T> type, String key, T payload, Recurrence recurrence) {
        erp.transaction(caller, () -> {
            var rows = jobs.rows();
            var first = recurrence.isDelay() ? rows.now() : recurrence.next(rows.now(), erp.zone(caller.hospital()));
            rows.addRecurring(row(caller, type, keyed(key), payload, recurrence.text(), first));
            return true;
        });
    }

    /** Now by the database's clock, which due times are compared with. */
    public Instant now(Caller caller) {
        return erp.transaction(caller, () -> jobs.rows().now());
    }

    /** The job that waits or runs under this key. */
    public Optional<JobId> pending(Caller caller, JobType<?> type, String key) {
        return erp.transaction(caller, () -> jobs.pending(type.name(), key).map(Job::getId));
    }

    /** Makes it due at another time; false if it is gone, being worked on, or was given up. */
    public boolean reschedule(Caller caller, JobId job, Instant at) {
        return erp.transaction(caller, () -> jobs.rows().move(caller.hospital(), job.value(), at));
    }

    /** Not wanted any more; false if it is gone already. A run under way rolls back. */
    public boolean withdraw(Caller caller, JobId job) {
        return erp.transaction(caller, () -> jobs.rows().remove(caller.hospital(), job.value()));
    }

    public Page<JobView, JobId> list(Caller caller, ListJobs query) {
        return erp.read(caller, READ_JOBS, query, () -> jobs.list(query).map(JobView::of));
    }

    public JobView find(Caller caller, FindJob query) {
        return erp.read(caller, READ_JOBS, query, () -> JobView.of(jobs.require(query.job())));
    }

    public void retry(Caller caller, RetryJob command) {
        erp.run(caller, MANAGE_JOBS, command, () -> {
            var job = jobs.require(command.job());
            if (!jobs.rows().revive(caller.hospital(), command.job().value())) {
                throw new RuleException(
                        "job.notFailed",
                        "The job (%s) is %s, so there is nothing to retry.".formatted(job.getId(), job.getStatus()));
            }
            return true;
        });
    }

    public void cancel(Caller caller, CancelJob command) {
        erp.run(caller, MANAGE_JOBS, command, () -> {
            if (!jobs.rows().remove(caller.hospital(), command.job().value())) {
                throw new NotFoundException("job", command.job());
            }
            return true;
        });
    }

    JobStore store() {
        return jobs;
    }

    private <T extends Record> JobId add(Caller caller, JobType<T> type, T payload, @Nullable Instant at) {
        return erp.transaction(caller, () -> {
            var row = row(caller, type, null, payload, null, at);
            jobs.rows().add(row);
            return new JobId(row.id());
        });
    }

    private NewJob row(
            Caller caller,
            JobType<?> type,
            @Nullable String key,
            Record payload,
            @Nullable String recurrence,
            @Nullable Instant at) {
        if (!type.equals(types.get(type.name()))) {
            throw new IllegalArgumentException(
                    "No module declares the job type (%s).\nMaybe list it in ErpModule.jobTypes(), and keep it in a field: it is compared by identity."
                            .formatted(type.name()));
        }
        return new NewJob(
                caller.hospital(),
                erp.newId(),
                type.name(),
                key,
                Json.write(payload),
                recurrence,
                at,
                caller.correlation(),
                caller.staff().value());
    }

    private static String keyed(String key) {
        if (key.isBlank() || key.length() > 120) {
            throw new IllegalArgumentException("The key of a job has 1 to 120 characters.");
        }
        return key;
    }
}

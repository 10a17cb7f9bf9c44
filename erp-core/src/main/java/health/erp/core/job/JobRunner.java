package health.erp.core.job;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.Purpose;
import health.erp.core.fair.BulkWork;
import health.erp.core.fair.Permit;
import health.erp.core.fair.Permits;
import health.erp.core.fair.WorkKind;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.JobQueue;
import health.erp.core.jpa.JobQueue.Claim;
import health.erp.core.jpa.Json;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.telemetry.Telemetry.Work;
import health.erp.core.work.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jobs that are due, of all hospitals in turn, and does them.
 *
 * <p>A job is taken for a time (the lease) and under a number (the fence), which the next to take it raises. The work,
 * and the removal of the job under that fence, are one transaction of the hospital: whoever lost the job meanwhile
 * removes nothing and rolls back.
 */
public final class JobRunner {
    /** Who the audit trail names for what a job does. */
    public static final StaffId MACHINE = StaffId.of("00000000-0000-7000-8000-00000000000f");

    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int THREADS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String LOST = "job.lost";
    private static final int MOST_MISSED = 1_000;

    private final Erp erp;
    private final JobStore jobs;
    private final JobQueue queue;
    private final Map<String, JobType<?>> types;
    private final Set<String> lightTypes;
    private final Telemetry telemetry;
    private final Permits permits;
    private final BiConsumer<Caller, Runnable> transaction;
    private final Duration lease;
    private final Turns turns = new Turns();
    private final Set<Claim> held = ConcurrentHashMap.newKeySet();

    /** @param transaction runs the work in a transaction of the caller's hospital */
    public JobRunner(
            Erp erp,
            Jobs jobs,
            JobQueue queue,
            Map<String, JobType<?>> types,
            Telemetry telemetry,
            Permits permits,
            BiConsumer<Caller, Runnable> transaction) {
        this(erp, jobs, queue, types, telemetry, permits, transaction, LEASE);
    }

    JobRunner(
            Erp erp,
            Jobs jobs,
            JobQueue queue,
            Map<String, JobType<?>> types,
            Telemetry telemetry,
            Permits permits,
            BiConsumer<Caller, Runnable> transaction,
            Duration lease) {
        this.erp = erp;
        this.jobs = jobs.store();
        this.queue = queue;
        this.types = Map.copyOf(types);
        this.lightTypes = this.types.values().stream()
                .filter(t -> !isBulk(t))
                .map(JobType::name)
                .collect(Collectors.toUnmodifiableSet());
        this.telemetry = telemetry;
        this.permits = permits;
        this.transaction = transaction;
        this.lease = lease;
    }

    /** One that does the jobs and one that holds on to those that take long. */
    public List<Worker> workers() {
        return types.isEmpty()
                ? List.of()
                : List.of(
                        new Worker("jobs", THREADS, PAUSE, this::round),
                        new Worker("job-leases", 1, lease.dividedBy(3), this::renew));
    }

    /** Does one job of the hospital whose turn it is; false when no hospital has any. */
    boolean round() {
        var turn =
                turns.next(() -> queue.hospitals(types.keySet()), hospital -> permits.ifFree(hospital, WorkKind.JOB));
        if (turn.isEmpty()) {
            return false;
        }
        try {
            round(turn.get().hospital());
        } finally {
            turn.get().permit().close();
        }
        return true;
    }

    /** Takes bulk work only where the hospital may have more of it now. */
    private void round(HospitalId hospital) {
        var bulk = permits.ifFree(hospital, WorkKind.BULK_JOB);
        try {
            var wanted = bulk.isPresent() ? types.keySet() : lightTypes;
            var claim = wanted.isEmpty() ? Optional.<Claim>empty() : queue.claim(hospital, wanted, lease);
            if (claim.isPresent()) {
                if (lightTypes.contains(claim.get().type())) {
                    bulk.ifPresent(Permit::dismiss);
                }
                hold(claim.get());
            } else if (wanted.size() == types.size()) {
                turns.leave(hospital);
            } else {
                turns.rest(hospital);
            }
        } finally {
            bulk.ifPresent(Permit::close);
        }
    }

    private void hold(Claim claim) {
        held.add(claim);
        try {
            run(claim);
        } finally {
            held.remove(claim);
        }
    }

    boolean renew() {
        var wanted = held.stream()
                .filter(c -> c.held().compareTo(type(c).timeout()) < 0)
                .toList();
        if (!wanted.isEmpty()) {
            queue.renew(wanted, lease);
        }
        return false;
    }

    private void run(Claim claim) {
        var type = type(claim);
        var observed = telemetry.begins(new Work(Work.Kind.JOB, claim.type(), claim.hospital(), null));
        try {
            transaction.accept(machine(claim, type, null), () -> work(claim, type));
            observed.done();
        } catch (LostException e) {
            observed.refused(LOST);
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            if (e instanceof ErpException known) {
                observed.refused(known.code());
            } else {
                observed.failed(e.getClass().getName());
            }
            failed(claim, type, e);
        }
    }

    private <T extends Record> void work(Claim claim, JobType<T> type) {
        var job = jobs.taken(claim).orElseThrow(LostException::new);
        var caller = machine(claim, type, job.getCorrelation());
        var recurrence = job.getRecurrence();
        if (recurrence == null) {
            type.handler().accept(caller, payload(type, job));
            mustBeOurs(jobs.rows().done(claim));
            return;
        }
        if (inTime(claim, recurrence)) {
            type.handler().accept(caller, payload(type, job));
        }
        mustBeOurs(jobs.rows().doneUntil(claim, next(claim, recurrence)));
    }

    /** Tells the times that were missed; whether there is one to run for. */
    private boolean inTime(Claim claim, Recurrence recurrence) {
        var zone = erp.zone(claim.hospital());
        var latest = claim.takenAt().minus(recurrence.tolerance());
        var missed = 0;
        var due = claim.dueAt();
        while (due.isBefore(latest) && missed < MOST_MISSED) {
            missed++;
            due = recurrence.next(due, zone);
        }
        if (missed == 0) {
            return true;
        }
        erp.publish(new JobEvent.Missed(new JobId(claim.id()), claim.type(), claim.dueAt(), missed, erp.now()));
        LOG.warn("The job {} of type {} was missed {} times.", claim.id(), claim.type(), missed);
        return recurrence.onMissed() == OnMissed.RUN_ONCE || !due.isAfter(claim.takenAt());
    }

    private Instant next(Claim claim, Recurrence recurrence) {
        var after = recurrence.isDelay() ? claim.now() : claim.takenAt();
        return recurrence.next(after, erp.zone(claim.hospital()));
    }

    private void failed(Claim claim, JobType<?> type, Throwable failure) {
        var told = failure instanceof ErpException known
                ? known.code()
                : failure.getClass().getName();
        var code = told.length() > 120 ? told.substring(told.length() - 120) : told;
        LOG.warn("The job {} of type {} failed: {}", claim.id(), claim.type(), code);
        try {
            transaction.accept(machine(claim, type, null), () -> jobs.taken(claim)
                    .ifPresent(job -> afterFailure(claim, type, job, code)));
        } catch (LostException e) {
            LOG.debug("The job {} of type {} was taken by another node.", claim.id(), claim.type());
        }
    }

    private <T extends Record> void afterFailure(Claim claim, JobType<T> type, Job job, String code) {
        var failures = job.getAttempts() + 1;
        if (type.retry().allows(failures)) {
            jobs.rows().retryIn(claim, type.retry().wait(failures), code);
            return;
        }
        var givenUp = type.givenUp();
        if (givenUp == null) {
            erp.publish(new JobEvent.Failed(job.getId(), claim.type(), failures, code, erp.now()));
        } else {
            givenUp.accept(machine(claim, type, job.getCorrelation()), new GivenUp<>(payload(type, job), code));
        }
        mustBeOurs(end(claim, job, givenUp == null ? code : null));
    }

    private boolean end(Claim claim, Job job, @Nullable String kept) {
        var recurrence = job.getRecurrence();
        if (recurrence != null) {
            return jobs.rows().doneUntil(claim, next(claim, recurrence));
        }
        return kept == null ? jobs.rows().done(claim) : jobs.rows().giveUp(claim, kept);
    }

    private static <T extends Record> T payload(JobType<T> type, Job job) {
        return Json.read(job.getPayload(), type.payload());
    }

    private static boolean isBulk(JobType<?> type) {
        return type.payload().isAnnotationPresent(BulkWork.class);
    }

    private static void mustBeOurs(boolean ours) {
        if (!ours) {
            throw new LostException();
        }
    }

    private JobType<?> type(Claim claim) {
        var type = types.get(claim.type());
        if (type == null) {
            throw new IllegalStateException("No module declares the job type (%s).".formatted(claim.type()));
        }
        return type;
    }

    private static Caller machine(Claim claim, JobType<?> type, @Nullable String correlation) {
        return new Caller(claim.hospital(), MACHINE, type.permissions(), Purpose.SYSADMIN, correlation);
    }

    /** Somebody else has the job now. */
    private static final class LostException extends RuntimeException {
        LostException() {
            super("The job is another node's now.", null, false, false);
        }
    }
}

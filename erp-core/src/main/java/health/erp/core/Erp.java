package health.erp.core;

import health.erp.core.cache.Changes;
import health.erp.core.cache.ReferenceData;
import health.erp.core.cache.Region;
import health.erp.core.event.DeadLetters;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.event.Events;
import health.erp.core.fair.Permits;
import health.erp.core.fair.StatementLimits;
import health.erp.core.fair.StatementLimits.Limit;
import health.erp.core.fair.WorkKind;
import health.erp.core.id.HospitalId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Call;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.Inbox;
import health.erp.core.jpa.JobQueue;
import health.erp.core.jpa.ParkedEvents;
import health.erp.core.jpa.Places;
import health.erp.core.jpa.Sessions;
import health.erp.core.key.Keys;
import health.erp.core.notice.NoticePorts;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.telemetry.Telemetry.Work;
import health.erp.core.work.Worker;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runtime of the hospital's modules, and the one path into them. An application has one, or several side by side.
 *
 * <p>Everything a use case changes commits in one transaction: the data, the events that tell of it and the entry in
 * the audit trail.
 */
public final class Erp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Erp.class);
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final Sessions sessions;
    private final Validator validator;
    private final Telemetry telemetry;
    private final Clock clock;
    private final IdSource ids;
    private final Map<Class<?>, EventType> eventTypes;
    private final Map<Class<?>, ErpModule> modules;
    private final Database database;
    private final Places places;
    private final @Nullable JobQueue jobQueue;
    private final Function<HospitalId, ZoneId> zones;
    private final NoticePorts noticePorts;
    private final Changes changes;
    private final Permits permits;
    private final StatementLimits limits;
    private final Gate gate = new Gate();
    private final Events events;
    private final DeadLetters deadLetters;

    public static ErpBuilder builder() {
        return new ErpBuilder();
    }

    Erp(Parts parts) {
        this.sessions = parts.sessions();
        this.validator = parts.validator();
        this.telemetry = parts.telemetry();
        this.clock = parts.clock();
        this.ids = parts.ids();
        this.eventTypes = parts.eventTypes();
        this.modules = parts.modules();
        this.database = parts.database();
        this.places = parts.places();
        this.jobQueue = parts.jobQueue();
        this.zones = parts.zones();
        this.noticePorts = parts.noticePorts();
        this.changes = parts.changes();
        this.permits = parts.permits();
        this.limits = parts.limits();
        var delivery = parts.delivery();
        var inbox = new Inbox(sessions, delivery.database());
        this.events = new Events(new Events.Parts(
                eventTypes.values(),
                delivery.subscriptions(),
                delivery.outboxes(),
                inbox,
                sessions.keys(),
                delivery.transport(),
                delivery.patience(),
                clock,
                telemetry,
                permits,
                this::deliver));
        this.deadLetters =
                new DeadLetters(this, new ParkedEvents(sessions, delivery.database()), inbox, delivery.subscriptions());
        sessions.whenEventsWait(events::wake);
        sessions.tellUse(telemetry);
    }

    /** The door of a module this runtime was built with. */
    public <M extends ErpModule> M module(Class<M> door) {
        var module = modules.get(door);
        if (module == null) {
            throw new IllegalArgumentException(
                    "The runtime was built without (%s).\nMaybe add it to Erp.builder().modules(...)."
                            .formatted(door.getSimpleName()));
        }
        return door.cast(module);
    }

    /** The services of the core. */
    public Core core() {
        return module(Core.class);
    }

    /**
     * Begins the work nobody waits for: events are delivered, jobs run. An application that only serves callers may
     * leave that to another on the same database.
     */
    public Erp start() {
        core().mustFindWaitingWork();
        workers().forEach(Worker::start);
        return this;
    }

    /** Changes the hospital: checks the permission, validates the command, works in one transaction, writes the audit entry. */
    public <R> R run(Caller caller, Permission permission, Record command, Supplier<R> work) {
        return call(caller, Call.Kind.COMMAND, WorkKind.COMMAND, permission, command, work);
    }

    /** Looks at patients' data: as {@link #run}, so that whoever looked is in the audit trail too. */
    public <R> R read(Caller caller, Permission permission, Record query, Supplier<R> work) {
        return call(caller, Call.Kind.READ, WorkKind.READ, permission, query, work);
    }

    /**
     * Whether the caller may do this in the whole hospital, or at least somewhere in it, as things stand now. Every use
     * case asks by itself.
     */
    public boolean may(Caller caller, Permission permission) {
        return caller.may(permission) && (!caller.granted() || core().access().confirms(caller, permission));
    }

    /** Refuses a caller who may not do this on the ward, as things stand now; for use cases that have found out which. */
    public void requirePermission(Caller caller, Permission permission, LocationId ward) {
        if (!caller.may(permission, ward)
                || (caller.granted() && !core().access().confirms(caller, permission, ward))) {
            throw new NotPermittedException(caller.staff(), permission, ward);
        }
    }

    /** Makes several use cases one unit: all of them commit, or none. Inside a running transaction it joins that. */
    public <R> R transaction(Caller caller, Supplier<R> work) {
        return fairly(caller, WorkKind.COMMAND, limit -> sessions.run(caller, limit, work));
    }

    /**
     * Works on the host's own connection, whose transaction the host ends. If the work throws, what it did is undone up
     * to here and the host may go on or roll back.
     */
    public <R> R join(Connection connection, Caller caller, Supplier<R> work) {
        return gate.pass(() -> sessions.join(connection, caller, work));
    }

    /** Tells the event in the running transaction; it is delivered once that has committed. */
    public void publish(DomainEvent event) {
        var type = eventTypes.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("No module lists an event type for (%s)."
                    .formatted(event.getClass().getName()));
        }
        sessions.publish(type, event);
    }

    /** Notes in the audit entry of the running use case that it showed this patient's data. */
    public void discloses(PatientId patient) {
        sessions.concerns(patient);
    }

    public void discloses(Collection<PatientId> patients) {
        patients.forEach(sessions::concerns);
    }

    /** A place for data the hospital looks up all the time and changes seldom; made once, when a module opens. */
    public <K, V> ReferenceData<K, V> referenceData(Region<K, V> region) {
        return changes.of(region);
    }

    /** The next number of a series of the caller's hospital: unique and rising, but with gaps. */
    public long nextNumber(String series) {
        return sessions.nextNumber(series);
    }

    /** Now, to the microsecond, which is what every database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public UUID newId() {
        return ids.next();
    }

    /** Where the hospital's clocks hang; its days and its times of day are of this zone. */
    public ZoneId zone(HospitalId hospital) {
        return zones.apply(hospital);
    }

    /** The kind of database; for stores that lock rows where another database has a constraint for it. */
    public Database database() {
        return database;
    }

    /** The session of the running transaction, bound to its hospital. For stores; use cases have no business with it. */
    public EntityManager session() {
        return sessions.session();
    }

    /** Lets no new call in, waits for those under way (at most 30 s), and releases everything but the data source. */
    @Override
    public void close() {
        workers().forEach(Worker::close); // while what they began can still end
        if (gate.isOpen()) {
            modules.values().forEach(Erp::closing);
        }
        if (!gate.close()) {
            return;
        }
        if (!gate.drained(DRAIN)) {
            LOG.warn("Closing while calls are still running after {} s.", DRAIN.toSeconds());
        }
        sessions.close();
        LOG.info("The Erp is closed.");
    }

    private Stream<Worker> workers() {
        return modules.values().stream().flatMap(m -> m.workers().stream());
    }

    /** One that fails does not keep the others, or the runtime, from closing. */
    private static void closing(ErpModule module) {
        try {
            module.closing();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The module {} could not end its work: {}",
                    module.name(),
                    e.getClass().getName());
        }
    }

    Keys keys() {
        return sessions.keys();
    }

    Collection<ErpModule> modules() {
        return modules.values();
    }

    Telemetry telemetry() {
        return telemetry;
    }

    NoticePorts noticePorts() {
        return noticePorts;
    }

    Places places() {
        return places;
    }

    /** Where jobs of all hospitals are found; null where nobody may look into all of them. */
    @Nullable
    JobQueue jobQueue() {
        return jobQueue;
    }

    Sessions sessions() {
        return sessions;
    }

    Events events() {
        return events;
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    Permits permits() {
        return permits;
    }

    /** Does a job, for which its hospital has a permit. */
    void doJob(Caller caller, Runnable work) {
        act(caller, WorkKind.JOB, work);
    }

    /** Delivers an event, for which its hospital has a permit. */
    private void deliver(Caller caller, Runnable work) {
        act(caller, WorkKind.EVENT, work);
    }

    private void act(Caller caller, WorkKind kind, Runnable work) {
        gate.pass(() -> sessions.run(caller, limits.of(kind), () -> {
            work.run();
            return true;
        }));
    }

    /**
     * Lets the hospital have no more than its share: whoever comes from outside needs a permit before a connection is
     * taken. Calls inside have one already, and the transaction of a host its connection.
     */
    private <R> R fairly(Caller caller, WorkKind kind, Function<Limit, R> work) {
        return gate.pass(() -> {
            if (sessions.hostIsRunning()) {
                return work.apply(Limit.NONE);
            }
            if (!gate.isOutermost()) {
                return work.apply(limits.of(kind));
            }
            var permit = permits.take(caller.hospital(), kind);
            try {
                return work.apply(limits.of(kind));
            } finally {
                permit.close();
            }
        });
    }

    private <R> R call(
            Caller caller, Call.Kind kind, WorkKind usual, Permission permission, Record input, Supplier<R> work) {
        var call = new Call(caller, kind, permission, input);
        var observed = telemetry.begins(new Work(
                Work.Kind.USE_CASE, input.getClass().getSimpleName(), caller.hospital(), caller.correlation()));
        try {
            var result = fairly(caller, WorkKind.of(usual, input.getClass()), limit -> sessions.useCases()
                    .call(call, limit, () -> check(call, caller, permission, input), work));
            observed.done();
            return result;
        } catch (ErpException e) {
            observed.refused(e.code());
            throw e;
        } catch (RuntimeException | Error e) {
            observed.failed(e.getClass().getName());
            throw e;
        }
    }

    private void check(Call call, Caller caller, Permission permission, Record input) {
        if (!may(caller, permission) && !call.breakGlass()) {
            throw new NotPermittedException(caller.staff(), permission);
        }
        if (caller.idempotencyKey() == null && input.getClass().isAnnotationPresent(RequiresIdempotencyKey.class)) {
            throw InvalidCommandException.of(
                    "idempotencyKey", "is missing: done twice, this command would do harm; use caller.withKey(...)");
        }
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw InvalidCommandException.of(input, violations);
        }
    }
}

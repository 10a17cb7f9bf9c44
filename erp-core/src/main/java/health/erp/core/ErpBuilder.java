package health.erp.core;

import com.github.f4b6a3.uuid.UuidCreator;
import health.erp.core.access.Permissions;
import health.erp.core.cache.Cache;
import health.erp.core.cache.CaffeineCache;
import health.erp.core.cache.Changes;
import health.erp.core.document.DocumentLimits;
import health.erp.core.document.DocumentStore;
import health.erp.core.event.EventDelivery;
import health.erp.core.event.EventTransport;
import health.erp.core.event.EventType;
import health.erp.core.event.EventWiring;
import health.erp.core.event.Subscription;
import health.erp.core.id.HospitalId;
import health.erp.core.job.IdsOnly;
import health.erp.core.jpa.AllHospitals;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.HospitalPart;
import health.erp.core.jpa.IsolationSelfTest;
import health.erp.core.jpa.JobQueue;
import health.erp.core.jpa.LocalTransactions;
import health.erp.core.jpa.Mapping;
import health.erp.core.jpa.Migrations;
import health.erp.core.jpa.Outbox;
import health.erp.core.jpa.Sessions;
import health.erp.core.key.FileKeyVault;
import health.erp.core.key.KeyVault;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.notice.NoticeChannel;
import health.erp.core.notice.NoticePorts;
import health.erp.core.signin.Authenticator;
import health.erp.core.signin.SessionLimits;
import health.erp.core.telemetry.LogTelemetry;
import health.erp.core.telemetry.Telemetry;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the runtime together. Only the data source is required; {@link #build} reports everything that is wrong at once.
 *
 * <p>On PostgreSQL the application connects as a role that does not own the tables, so the owner's data source is given
 * apart ({@link #schemaOwner}). H2 and MariaDB have no such second line, and one data source does both.
 */
public final class ErpBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(Erp.class);
    private static final String DRIVER_THAT_QUOTES_ROWS = "org.mariadb.jdbc.message.server.ErrorPacket";

    private final List<ErpModule> modules = new ArrayList<>();
    private final Core core = new Core();
    private @Nullable DataSource dataSource;
    private @Nullable DataSource schemaOwner;
    private @Nullable DataSource background;
    private @Nullable HostTransactions transactions;
    private @Nullable KeyVault vault;
    private @Nullable EventTransport transport;
    private EventDelivery delivery = EventDelivery.USUAL;
    private Clock clock = Clock.systemUTC();
    private IdSource ids = UuidCreator::getTimeOrderedEpoch;
    private Telemetry telemetry = new LogTelemetry();
    private final List<NoticeChannel> noticeChannels = new ArrayList<>();
    private Function<HospitalId, String> languages = hospital -> "en";
    private Function<HospitalId, ZoneId> zones = hospital -> ZoneOffset.UTC;
    private Cache cache = new CaffeineCache();
    private boolean migrate = true;

    ErpBuilder() {
        modules.add(core);
    }

    /** Where the hospitals' data is, as the application may use it. Closed by the host, after the runtime. */
    public ErpBuilder dataSource(DataSource application) {
        this.dataSource = application;
        return this;
    }

    /** The same database as the owner of the tables; used by {@link #build} to migrate, and never after. */
    public ErpBuilder schemaOwner(DataSource owner) {
        this.schemaOwner = owner;
        return this;
    }

    /**
     * The same database as the role that finds waiting work (events, jobs) in all hospitals at once, on PostgreSQL. It
     * sees that something waits, not a patient's data; the work itself is done by the application, bound to its hospital.
     */
    public ErpBuilder background(DataSource finder) {
        this.background = finder;
        return this;
    }

    /** The host applies the migrations ({@link #migrationSql}) by itself; we only check that the tables fit. */
    public ErpBuilder schemaManagedByHost() {
        this.migrate = false;
        return this;
    }

    /** Join the transactions of the host; without it the runtime opens its own on the data source. */
    public ErpBuilder transactions(HostTransactions host) {
        this.transactions = host;
        return this;
    }

    /**
     * Where the hospitals' master keys are: {@link FileKeyVault}, or the key management of your cloud. Only an H2
     * database in memory needs none: its keys end with it.
     */
    public ErpBuilder keys(KeyVault masters) {
        this.vault = masters;
        return this;
    }

    /** Where the content of documents lies; without it none can be added. */
    public ErpBuilder documents(DocumentStore store) {
        return documents(store, DocumentLimits.DEFAULT);
    }

    public ErpBuilder documents(DocumentStore store, DocumentLimits limits) {
        core.documents(store, limits);
        return this;
    }

    /** How events leave this runtime; without one they go straight to its subscribers. */
    public ErpBuilder transport(EventTransport broker) {
        this.transport = broker;
        return this;
    }

    /** How many relays deliver events, and how patiently. */
    public ErpBuilder delivery(EventDelivery patience) {
        this.delivery = patience;
        return this;
    }

    public ErpBuilder modules(ErpModule... doors) {
        modules.addAll(List.of(doors));
        return this;
    }

    /** Where the runtime tells how much it does and how long that takes; without it, to the log. */
    public ErpBuilder telemetry(Telemetry other) {
        this.telemetry = other;
        return this;
    }

    /** Where reference data is kept; without it in the memory of this process. */
    public ErpBuilder cache(Cache other) {
        this.cache = other;
        return this;
    }

    /** How staff prove who they are; without it by a user name and a password of the hospital. */
    public ErpBuilder authenticator(Authenticator other) {
        core.signInBy(other);
        return this;
    }

    /** How long a session is believed; without it half an hour between two requests, and twelve in all. */
    public ErpBuilder sessionLimits(SessionLimits limits) {
        core.limitSessions(limits);
        return this;
    }

    public ErpBuilder clock(Clock other) {
        this.clock = other;
        return this;
    }

    /** The time zone of each hospital, {@code Asia/Kolkata}; without it all keep UTC. */
    public ErpBuilder zones(Function<HospitalId, ZoneId> ofHospital) {
        this.zones = ofHospital;
        return this;
    }

    /** The language each hospital speaks by default, as BCP 47: {@code hi}; without it English. */
    public ErpBuilder languages(Function<HospitalId, String> ofHospital) {
        this.languages = ofHospital;
        return this;
    }

    /** What carries notices to people, at most one for each kind of channel; without any, none goes out. */
    public ErpBuilder noticeChannels(NoticeChannel... carriers) {
        noticeChannels.addAll(List.of(carriers));
        return this;
    }

    public ErpBuilder ids(IdSource other) {
        this.ids = other;
        return this;
    }

    /**
     * The SQL of all modules for a database administrator to run as the owner of the tables.
     *
     * @param applicationRole the role the application will connect as; it gets the rights it needs
     * @param backgroundRole the role of {@link #background}
     */
    public String migrationSql(Database database, String applicationRole, String backgroundRole) {
        return modules.stream()
                .map(m -> new Migrations(m, database, applicationRole, backgroundRole).sql())
                .collect(Collectors.joining("\n"));
    }

    /** Only brings the tables up to date, as a deployment may do in a step of its own; answers how many files were applied. */
    public int migrate() {
        var problems = new ArrayList<String>();
        var target = check(problems);
        var owner = schemaOwner != null ? schemaOwner : target.source;
        var applied = modules.stream()
                .mapToInt(m -> migrations(m, target).apply(owner, problems))
                .sum();
        throwIfAny(problems);
        return applied;
    }

    /** Checks everything, brings the tables up to date, proves the isolation and opens the modules. */
    public Erp build() {
        var problems = new ArrayList<String>();
        var target = check(problems);
        var keys = vault(target, problems);
        var applied = bringUpToDate(target, problems);
        throwIfAny(problems);
        var erp = new Erp(assemble(target, keys));
        modules.forEach(m -> m.open(erp));
        LOG.info(
                "The Erp is up: database={} modules={} migrationsApplied={} isolation={}",
                target.description,
                modules.stream().map(ErpModule::name).toList(),
                applied,
                target.database.enforcesIsolation()
                        ? "row-level security, proven for role " + target.role
                        : "ORM only, this database has no row-level security");
        return erp;
    }

    private KeyVault vault(Target target, List<String> problems) {
        if (vault != null) {
            return vault;
        }
        if (!target.inMemory) {
            problems.add(
                    "There is no key vault. Call keys(FileKeyVault.at(directory)), with a directory that is not in the database's backup.");
        }
        return new MemoryKeyVault();
    }

    private Target check(List<String> problems) {
        checkModules(problems);
        var source = dataSource;
        var target = source == null ? null : lookAt(source, problems);
        if (source == null) {
            problems.add("There is no data source. Call dataSource(...).");
        }
        if (target == null) {
            throw new ErpConfigurationException(problems);
        }
        target = withBackground(target, problems);
        checkMigrations(target, problems);
        checkOwner(target, problems);
        checkDriver(target, problems);
        throwIfAny(problems);
        return target;
    }

    /** Where hospitals are kept apart by the database, whoever looks into all of them must be somebody else. */
    private Target withBackground(Target target, List<String> problems) {
        if (!target.database.enforcesIsolation()) {
            return target;
        }
        var finder = background == null ? null : lookAt(background, problems);
        if (finder == null) {
            return target;
        }
        if (finder.role.equals(target.role)) {
            problems.add(
                    "The background's data source connects as the application's role (%s). Give it a role of its own."
                            .formatted(target.role));
        }
        return new Target(
                target.source, target.database, target.description, target.role, finder.role, target.inMemory);
    }

    /** Before anything is made: tables that belong to the application cannot be isolated from it. */
    private void checkOwner(Target target, List<String> problems) {
        var owner = schemaOwner == null || !target.database.enforcesIsolation() ? null : lookAt(schemaOwner, problems);
        if (owner != null && owner.role.equals(target.role)) {
            problems.add(
                    "Every table would be owned by the application's role (%s), because schemaOwner(...) connects as it too. Give the application a role of its own."
                            .formatted(target.role));
        }
    }

    /** The MariaDB driver logs every error of the server, and the server quotes the row it refuses. */
    private static void checkDriver(Target target, List<String> problems) {
        if (target.database == Database.MARIADB
                && LoggerFactory.getLogger(DRIVER_THAT_QUOTES_ROWS).isWarnEnabled()) {
            problems.add(
                    "The MariaDB driver would write refused rows, and so patients' data, into the log. Switch its logger (%s) off."
                            .formatted(DRIVER_THAT_QUOTES_ROWS));
        }
    }

    private void checkModules(List<String> problems) {
        var names = new HashSet<String>();
        var types = new HashSet<String>();
        modules.forEach(m -> {
            if (!names.add(m.name())) {
                problems.add("Two modules have the name (%s).".formatted(m.name()));
            }
            m.entities().stream()
                    .filter(e -> e.isAnnotationPresent(Entity.class) && !HospitalPart.class.isAssignableFrom(e))
                    .forEach(e -> problems.add(
                            "The entity (%s) belongs to no hospital: it must extend HospitalOwned or HospitalPart."
                                    .formatted(e.getName())));
            m.eventTypes().stream()
                    .filter(t -> !types.add(t.name()))
                    .forEach(t -> problems.add("Two modules publish the event type (%s).".formatted(t.name())));
        });
        checkJobs(problems);
        problems.addAll(noticePorts().problems());
        problems.addAll(Permissions.problems(modules));
        problems.addAll(EventWiring.problems(
                modules.stream().flatMap(m -> m.eventTypes().stream()).toList(), subscriptions()));
    }

    private List<Subscription<?>> subscriptions() {
        return modules.stream()
                .<Subscription<?>>flatMap(m -> m.subscriptions().stream())
                .toList();
    }

    private void checkJobs(List<String> problems) {
        var names = new HashSet<String>();
        modules.stream().flatMap(m -> m.jobTypes().stream()).forEach(t -> {
            if (!names.add(t.name())) {
                problems.add("Two job types have the name (%s).".formatted(t.name()));
            }
            problems.addAll(IdsOnly.problems("payload of job type (%s)".formatted(t.name()), t.payload()));
        });
        var processes = new HashSet<String>();
        modules.stream().flatMap(m -> m.processTypes().stream()).forEach(t -> {
            if (!processes.add(t.name())) {
                problems.add("Two processes have the name (%s).".formatted(t.name()));
            }
            problems.addAll(IdsOnly.problems("data of process (%s)".formatted(t.name()), t.data()));
        });
    }

    private static @Nullable Target lookAt(DataSource source, List<String> problems) {
        try (var connection = source.getConnection()) {
            var data = connection.getMetaData();
            var description = data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
            var database = Database.of(connection);
            if (database.isEmpty()) {
                problems.add(
                        "The database (%s) is not supported: use PostgreSQL, MariaDB or H2.".formatted(description));
                return null;
            }
            var role = data.getUserName() == null ? "" : data.getUserName().split("@", 2)[0];
            var inMemory = data.getURL().startsWith("jdbc:h2:mem:");
            return new Target(source, database.get(), description, role, "", inMemory);
        } catch (SQLException e) {
            problems.add("The data source gives no connection (SQL state %s): %s"
                    .formatted(e.getSQLState(), e.getMessage()));
            return null;
        }
    }

    private void checkMigrations(Target target, List<String> problems) {
        modules.forEach(m -> migrations(m, target)
                .missing()
                .forEach(f ->
                        problems.add("The module (%s) does not bring the migration (%s).".formatted(m.name(), f))));
    }

    private int bringUpToDate(Target target, List<String> problems) {
        var applied = 0;
        if (migrate) {
            var owner = schemaOwner != null ? schemaOwner : target.database.enforcesIsolation() ? null : target.source;
            for (var module : modules) {
                var migrations = migrations(module, target);
                if (owner != null) {
                    applied += migrations.apply(owner, problems);
                } else {
                    problems.addAll(behind(module, migrations, target.source));
                }
            }
        }
        try {
            problems.addAll(IsolationSelfTest.problems(target.source, target.database));
            if (background != null) {
                problems.addAll(IsolationSelfTest.backgroundProblems(background, target.database));
            }
        } catch (SQLException e) {
            problems.add(
                    "The isolation cannot be tested (SQL state %s): %s".formatted(e.getSQLState(), e.getMessage()));
        }
        return applied;
    }

    private static List<String> behind(ErpModule module, Migrations migrations, DataSource source) {
        return migrations.pending(source).stream()
                .map(f ->
                        "The tables of (%s) lack the migration (%s). Give schemaOwner(...), or run migrationSql(...) as the owner and call schemaManagedByHost()."
                                .formatted(module.name(), f))
                .toList();
    }

    private static Migrations migrations(ErpModule module, Target target) {
        return new Migrations(
                module, target.database, target.role.isEmpty() ? "erp_app" : target.role, target.backgroundRole);
    }

    private Parts assemble(Target target, KeyVault keys) {
        var entities = new LinkedHashSet<Class<?>>();
        var types = new LinkedHashMap<Class<?>, EventType>();
        var doors = new LinkedHashMap<Class<?>, ErpModule>();
        var invariants = new ArrayList<Invariant>();
        for (var module : modules) {
            entities.addAll(module.entities());
            module.eventTypes().forEach(t -> types.put(t.shape(), t));
            doors.put(module.getClass(), module);
            invariants.addAll(module.invariants());
        }
        var host = transactions != null ? transactions : new LocalTransactions(target.source);
        try {
            var sessions = new Sessions(
                    Mapping.of(entities, target.source),
                    target.database,
                    host,
                    ids,
                    clock,
                    invariants,
                    keys,
                    modules,
                    finder(target));
            var all = allHospitals(target);
            var changes = new Changes(sessions, cache, all);
            core.stand(new Permissions(modules), changes, all);
            return new Parts(
                    sessions,
                    validator(),
                    telemetry,
                    clock,
                    ids,
                    Map.copyOf(types),
                    Collections.unmodifiableMap(doors),
                    target.database,
                    jobQueue(target),
                    zones,
                    noticePorts(),
                    changes,
                    delivery(target));
        } catch (PersistenceException e) {
            throw new ErpConfigurationException(List.of(Mapping.reason(e)));
        }
    }

    private NoticePorts noticePorts() {
        return new NoticePorts(
                modules.stream().flatMap(m -> m.noticeTypes().stream()).toList(),
                modules.stream().flatMap(m -> m.receivers().stream()).toList(),
                noticeChannels,
                languages);
    }

    private @Nullable JobQueue jobQueue(Target target) {
        var finder = finder(target);
        return finder == null ? null : new JobQueue(finder, target.database);
    }

    /** Null where it takes a role of its own to look into all hospitals, and none was given. */
    private @Nullable AllHospitals allHospitals(Target target) {
        var finder = finder(target);
        return finder == null ? null : new AllHospitals(finder, target.database);
    }

    /** Who finds waiting work in all hospitals; null where nobody may. */
    private @Nullable DataSource finder(Target target) {
        return background != null || target.database.enforcesIsolation() ? background : target.source;
    }

    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .buildValidatorFactory()
                .getValidator();
    }

    private static void throwIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ErpConfigurationException(problems);
        }
    }

    /** The database found behind the data source, and who we are there. */
    private record Target(
            DataSource source,
            Database database,
            String description,
            String role,
            String backgroundRole,
            boolean inMemory) {}

    private Delivery delivery(Target target) {
        var finder = target.database.enforcesIsolation() ? background : target.source;
        var outbox = finder == null ? null : new Outbox(finder, target.database);
        return new Delivery(target.database, outbox, transport, delivery, subscriptions());
    }

    /** How events travel. */
    record Delivery(
            Database database,
            @Nullable Outbox outbox,
            @Nullable EventTransport transport,
            EventDelivery patience,
            List<Subscription<?>> subscriptions) {}

    /** What the builder hands to the runtime. */
    record Parts(
            Sessions sessions,
            Validator validator,
            Telemetry telemetry,
            Clock clock,
            IdSource ids,
            Map<Class<?>, EventType> eventTypes,
            Map<Class<?>, ErpModule> modules,
            Database database,
            @Nullable JobQueue jobQueue,
            Function<HospitalId, ZoneId> zones,
            NoticePorts noticePorts,
            Changes changes,
            Delivery delivery) {}
}

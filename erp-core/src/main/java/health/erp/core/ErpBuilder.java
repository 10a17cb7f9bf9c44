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
import health.erp.core.fair.Allotment;
import health.erp.core.fair.FairShare;
import health.erp.core.fair.Permits;
import health.erp.core.fair.StatementLimits;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.AllHospitals;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.JobQueue;
import health.erp.core.jpa.Mapping;
import health.erp.core.jpa.Migrations;
import health.erp.core.jpa.Outboxes;
import health.erp.core.jpa.Places;
import health.erp.core.jpa.Sessions;
import health.erp.core.key.FileKeyVault;
import health.erp.core.key.KeyVault;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.notice.NoticeChannel;
import health.erp.core.notice.NoticePorts;
import health.erp.core.place.HospitalDatabase;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.signin.Authenticator;
import health.erp.core.signin.SessionLimits;
import health.erp.core.telemetry.LogTelemetry;
import health.erp.core.telemetry.Telemetry;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

    private final List<ErpModule> modules = new ArrayList<>();
    private final Core core = new Core();
    private @Nullable DataSource dataSource;
    private @Nullable DataSource schemaOwner;
    private @Nullable DataSource background;
    private @Nullable DataSource replica;
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
    private final List<HospitalDatabase> databases = new ArrayList<>();
    private FairShare fairShare = FairShare.USUAL;
    private @Nullable Function<HospitalId, Allotment> allotments;
    private StatementLimits statementLimits = StatementLimits.USUAL;
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

    /**
     * One more database hospitals may be in, of the same kind as the first; a module that knows which hospital is where
     * (erp-tenancy) makes and changes the tables there.
     */
    public ErpBuilder database(HospitalDatabase other) {
        databases.add(other);
        return this;
    }

    /** A copy of the database that may lag behind, for callers who say that what they see may be stale. */
    public ErpBuilder replica(DataSource copy) {
        this.replica = copy;
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

    /** How long ended sessions, ended processes and notices stay; without it half a year, notices a year. */
    public ErpBuilder historyLimits(HistoryLimits limits) {
        core.limitHistory(limits);
        return this;
    }

    /**
     * How much one hospital may have at once of what all share; without it, as for a pool of 20 connections. Say how many
     * yours has: {@code FairShare.of(30)}.
     */
    public ErpBuilder fairShare(FairShare share) {
        this.fairShare = share;
        return this;
    }

    /** Gives hospitals another share than the usual; asked at every call, so it answers from memory. */
    public ErpBuilder allotments(Function<HospitalId, Allotment> ofHospital) {
        this.allotments = ofHospital;
        return this;
    }

    /** How long a statement may take; without it half a minute, ten for bulk work. */
    public ErpBuilder statementLimits(StatementLimits limits) {
        this.statementLimits = limits;
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
        var premises = check(problems);
        var applied = premises.migrate(modules, problems);
        throwIfAny(problems);
        return applied;
    }

    /** The files {@link #migrate} would apply, in their order: {@code core/V14__fences.sql}. Changes nothing. */
    public List<String> pending() {
        var problems = new ArrayList<String>();
        return check(problems).pending(modules);
    }

    /** Checks everything, brings the tables up to date, proves the isolation and opens the modules. */
    public Erp build() {
        var problems = new ArrayList<String>();
        var premises = check(problems);
        var others = premises.others(databases, brought().directory() != null, problems);
        var keys = vault(premises, problems);
        var applied = migrate ? premises.bringUpToDate(modules, problems) : 0;
        premises.testIsolation(problems);
        throwIfAny(problems);
        var erp = new Erp(assemble(premises, others, keys));
        modules.forEach(m -> m.open(erp));
        LOG.info(
                "The Erp is up: database={} modules={} migrationsApplied={} isolation={}",
                premises.description(),
                modules.stream().map(ErpModule::name).toList(),
                applied,
                premises.database().enforcesIsolation()
                        ? "row-level security, proven for role " + premises.role()
                        : "ORM only, this database has no row-level security");
        return erp;
    }

    private Premises check(List<String> problems) {
        problems.addAll(ModuleCheck.problems(modules));
        problems.addAll(noticePorts().problems());
        if (dataSource == null) {
            problems.add("There is no data source. Call dataSource(...).");
            throw new ErpConfigurationException(problems);
        }
        var main = new HospitalDatabase(HospitalDatabase.MAIN, dataSource, schemaOwner, background, replica);
        var premises = Premises.of(main, problems);
        premises.checkMigrations(modules, problems);
        throwIfAny(problems);
        return premises;
    }

    private KeyVault vault(Premises premises, List<String> problems) {
        if (vault != null) {
            return vault;
        }
        if (!premises.inMemory()) {
            problems.add(
                    "There is no key vault. Call keys(FileKeyVault.at(directory)), with a directory that is not in the database's backup.");
        }
        return new MemoryKeyVault();
    }

    private Parts assemble(Premises premises, List<Premises> others, KeyVault keys) {
        var sites = new ArrayList<>(List.of(premises.site(transactions)));
        others.forEach(o -> sites.add(o.site(null)));
        var places = new Places(premises.database(), sites, modules, brought().directory());
        try {
            return assemble(premises.database(), places, sessions(premises, places, keys));
        } catch (PersistenceException e) {
            throw new ErpConfigurationException(List.of(Mapping.reason(e)));
        }
    }

    private Sessions sessions(Premises premises, Places places, KeyVault keys) {
        var mapping = Mapping.of(brought().entities(), premises.source().application(), premises.database());
        return new Sessions(mapping, places, ids, clock, brought().invariants(), keys, modules);
    }

    private Parts assemble(Database database, Places places, Sessions sessions) {
        var all = places.canFindWork() ? new AllHospitals(places) : null;
        var changes = new Changes(sessions, cache, all);
        core.stand(new Permissions(modules), changes, all);
        return new Parts(
                sessions,
                Parts.newValidator(),
                brought().listeners(telemetry),
                clock,
                ids,
                brought().eventTypes(),
                brought().doors(),
                database,
                places,
                places.canFindWork() ? new JobQueue(places) : null,
                zone(brought().directory()),
                noticePorts(),
                changes,
                new Permits(fairShare, allotments(), telemetry),
                statementLimits,
                new Parts.Delivery(
                        database,
                        places.canFindWork() ? new Outboxes(places) : null,
                        transport,
                        delivery,
                        brought().subscriptions()));
    }

    private Brought brought() {
        return new Brought(modules);
    }

    /** The host's word counts more than a module's. */
    private Function<HospitalId, Allotment> allotments() {
        return allotments == null ? brought().allotments() : allotments;
    }

    private NoticePorts noticePorts() {
        return brought().noticePorts(noticeChannels, language(brought().directory()));
    }

    private Function<HospitalId, ZoneId> zone(@Nullable HospitalDirectory directory) {
        return directory == null ? zones : h -> directory.zone(h).orElseGet(() -> zones.apply(h));
    }

    private Function<HospitalId, String> language(@Nullable HospitalDirectory directory) {
        return directory == null ? languages : h -> directory.language(h).orElseGet(() -> languages.apply(h));
    }

    private static void throwIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ErpConfigurationException(problems);
        }
    }
}

package health.erp.core;

import health.erp.core.access.Access;
import health.erp.core.access.Permissions;
import health.erp.core.access.StandardRole;
import health.erp.core.audit.AuditTrail;
import health.erp.core.audit.Emergencies;
import health.erp.core.cache.Changes;
import health.erp.core.document.DocumentContents;
import health.erp.core.document.DocumentLimits;
import health.erp.core.document.DocumentStore;
import health.erp.core.document.DocumentSweeper;
import health.erp.core.document.Documents;
import health.erp.core.event.DeadLetters;
import health.erp.core.event.EventType;
import health.erp.core.event.Events;
import health.erp.core.job.JobRunner;
import health.erp.core.job.JobType;
import health.erp.core.job.Jobs;
import health.erp.core.jpa.AllHospitals;
import health.erp.core.jpa.PatientRows;
import health.erp.core.jpa.Places;
import health.erp.core.key.KeyCustody;
import health.erp.core.key.Keys;
import health.erp.core.notice.Notices;
import health.erp.core.process.ProcessType;
import health.erp.core.process.Processes;
import health.erp.core.signin.Authenticator;
import health.erp.core.signin.SessionLimits;
import health.erp.core.signin.SignIn;
import health.erp.core.signin.SignInDesk;
import health.erp.core.signin.UserAccounts;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.work.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every module of the hospital stands on: the runtime's own tables and the services built over them. */
public final class Core implements ErpModule {
    /** A device that was offline over a long weekend may still repeat; longer, results would only lie around. */
    private static final Duration KEYS_KEPT = Duration.ofDays(7);

    private static final Duration CHAIN_PAUSE = Duration.ofMillis(500);
    private static final Duration PURGE_PAUSE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private @Nullable DocumentStore documentStore;
    private DocumentLimits documentLimits = DocumentLimits.DEFAULT;
    private @Nullable Keys keys;
    private @Nullable KeyCustody keyCustody;
    private @Nullable Documents documents;
    private @Nullable Jobs jobs;
    private @Nullable Processes processes;
    private @Nullable Notices notices;
    private @Nullable Events events;
    private @Nullable DeadLetters deadLetters;
    private @Nullable AuditTrail audit;
    private @Nullable Emergencies emergencies;
    private @Nullable Permissions permissions;
    private @Nullable Access access;
    private @Nullable SignInDesk desk;
    private @Nullable Places places;
    private @Nullable PatientRows patientRows;
    private @Nullable AllHospitals background;
    private @Nullable Authenticator authenticator;
    private SessionLimits sessionLimits = SessionLimits.DEFAULT;
    private HistoryLimits historyLimits = HistoryLimits.DEFAULT;
    private final List<Worker> workers = new ArrayList<>();

    Core() {}

    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<String> migrations() {
        return CoreContents.migrations();
    }

    @Override
    public Set<Class<?>> entities() {
        return CoreContents.entities();
    }

    @Override
    public Set<Permission> permissions() {
        return CoreContents.permissions();
    }

    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return CoreContents.standardRoles();
    }

    @Override
    public List<EventType> eventTypes() {
        return CoreContents.eventTypes();
    }

    @Override
    public List<PatientReference> patientReferences() {
        return CoreContents.patientReferences();
    }

    @Override
    public List<Invariant> invariants() {
        return CoreContents.invariants();
    }

    /** What is published, and the way in for events from outside. */
    public Events events() {
        return open(events);
    }

    /** What to do about events that could not be delivered. */
    public DeadLetters deadLetters() {
        return open(deadLetters);
    }

    /** Who did or saw what, and whether anybody tampered with that. */
    public AuditTrail audit() {
        return open(audit);
    }

    /** The glasses that were broken, and their reviews. */
    public Emergencies emergencies() {
        return open(emergencies);
    }

    /** Roles, and who has which. */
    public Access access() {
        return open(access);
    }

    /** Who may sign in with a password. */
    public UserAccounts users() {
        return open(desk).users();
    }

    /** Signing in and out. */
    public SignIn signIn() {
        return open(desk).signIn();
    }

    /** Called by the builder, before anything opens. */
    void documents(DocumentStore store, DocumentLimits limits) {
        this.documentStore = store;
        this.documentLimits = limits;
    }

    /** What it is built over, given by the builder before it is opened. */
    void stand(Permissions known, Changes changes, @Nullable AllHospitals all) {
        permissions = known;
        background = all;
        changes.worker().ifPresent(workers::add);
    }

    void signInBy(Authenticator other) {
        authenticator = other;
    }

    void limitSessions(SessionLimits other) {
        sessionLimits = other;
    }

    void limitHistory(HistoryLimits other) {
        historyLimits = other;
    }

    /** Keeps files. */
    public Documents documents() {
        return open(documents);
    }

    /** The contents of all documents of a hospital, for whoever carries it elsewhere; null without a document store. */
    public @Nullable DocumentContents documentContents() {
        return documentStore == null ? null : new DocumentContents(keys(), documentStore);
    }

    /** Rotates and destroys the keys of a hospital. */
    public KeyCustody keyCustody() {
        return open(keyCustody);
    }

    /** Work to be done later. */
    public Jobs jobs() {
        return open(jobs);
    }

    /** Work of several steps that ends all done or all undone. */
    public Processes processes() {
        return open(processes);
    }

    /** What people are told. */
    public Notices notices() {
        return open(notices);
    }

    /** Where the hospitals' rows are: for modules that make, change and move such places. */
    public Places places() {
        return open(places);
    }

    /** Whose the rows of all modules are: for whoever makes one record of two. */
    public PatientRows patientRows() {
        return open(patientRows);
    }

    void mustFindWaitingWork() {
        if (!events().canDeliver()) {
            throw new IllegalStateException(
                    "Nobody can find the work that waits: on PostgreSQL that takes a role of its own.\nMaybe call Erp.builder().background(...) with its data source.");
        }
    }

    /** What the runtime does by itself once it is started. */
    @Override
    public List<Worker> workers() {
        return List.copyOf(workers);
    }

    /** Seals values, signs messages and makes tokens to search by, with keys of each hospital. */
    public Keys keys() {
        return open(keys);
    }

    @Override
    public void open(Erp erp) {
        places = erp.places();
        patientRows = new PatientRows(erp.sessions(), erp.modules());
        keys = erp.keys();
        keyCustody = new KeyCustody(erp, erp.keys());
        events = erp.events();
        deadLetters = erp.deadLetters();
        workers.addAll(erp.events().workers());
        openTelemetry(erp.telemetry());
        openAudit(erp);
        openAccess(erp);
        openDocuments(erp);
        openJobs(erp);
    }

    private void openTelemetry(Telemetry telemetry) {
        var all = background;
        if (all != null) {
            workers.add(new Worker("waiting", 1, LOOK_EVERY, () -> {
                var events = all.events();
                telemetry.waiting("events", events.entries(), events.oldest());
                var due = all.jobs();
                telemetry.waiting("jobs", due.entries(), due.oldest());
                return false;
            }));
        }
    }

    private void openAudit(Erp erp) {
        var sessions = erp.sessions();
        audit = new AuditTrail(erp, sessions.auditRows());
        emergencies = new Emergencies(erp, sessions.auditRows());
        workers.add(new Worker("audit", 1, CHAIN_PAUSE, sessions.auditChain()::linkSome));
        workers.add(new Worker("refusals", 1, CHAIN_PAUSE, sessions.useCases()::writeRefusals));
        workers.add(
                new Worker("history", 1, PURGE_PAUSE, () -> sessions.useCases().purge(KEYS_KEPT, historyLimits)));
    }

    private void openAccess(Erp erp) {
        var granted = new Access(erp, open(permissions));
        var made = new SignInDesk(erp, granted, authenticator, sessionLimits);
        access = granted;
        desk = made;
        if (background != null) {
            workers.add(made.worker(background));
        }
    }

    private void openDocuments(Erp erp) {
        documents = new Documents(erp, erp.keys(), documentStore, documentLimits);
        if (documentStore != null) {
            var sweeper = new DocumentSweeper(erp, documentStore);
            workers.add(new Worker("documents", 1, SWEEP_EVERY, sweeper::round));
        }
    }

    private void openJobs(Erp erp) {
        Map<String, JobType<?>> types = new LinkedHashMap<>();
        erp.modules().forEach(m -> m.jobTypes().forEach(t -> types.put(t.name(), t)));
        List<ProcessType<?>> steps = new ArrayList<>();
        erp.modules().forEach(m -> steps.addAll(m.processTypes()));
        processes = new Processes(erp, steps);
        processes.jobTypes().forEach(t -> types.put(t.name(), t));
        notices = new Notices(erp, erp.noticePorts(), erp.telemetry());
        types.put(notices.jobType().name(), notices.jobType());
        jobs = new Jobs(erp, erp.database(), types);
        var queue = erp.jobQueue();
        if (queue != null) {
            workers.addAll(
                    new JobRunner(erp, jobs, queue, types, erp.telemetry(), erp.permits(), erp::doJob).workers());
        }
    }

    private static <T> T open(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The core is not open.\nMaybe build() the runtime first.");
        }
        return part;
    }
}

package health.erp.core;

import static health.erp.core.access.AccessPermission.ADMINISTER_ACCESS;
import static health.erp.core.access.AccessPermission.DEFINE_ROLE;
import static health.erp.core.access.AccessPermission.GRANT_ROLE;
import static health.erp.core.access.AccessPermission.READ_ACCESS;
import static health.erp.core.audit.AuditPermission.READ_AUDIT;
import static health.erp.core.audit.AuditPermission.READ_AUDIT_VALUES;
import static health.erp.core.audit.AuditPermission.REVIEW_EMERGENCY;
import static health.erp.core.audit.AuditPermission.VERIFY_AUDIT;
import static health.erp.core.document.DocumentPermission.ADD_DOCUMENT;
import static health.erp.core.document.DocumentPermission.READ_DOCUMENT;
import static health.erp.core.event.EventPermission.DISCARD_DEAD_LETTER;
import static health.erp.core.event.EventPermission.READ_DEAD_LETTERS;
import static health.erp.core.event.EventPermission.RETRY_DEAD_LETTER;
import static health.erp.core.job.JobPermission.MANAGE_JOBS;
import static health.erp.core.job.JobPermission.READ_JOBS;
import static health.erp.core.key.KeyPermission.ROTATE_KEYS;
import static health.erp.core.notice.NoticePermission.DEFINE_NOTICE_TEXTS;
import static health.erp.core.notice.NoticePermission.READ_NOTICES;
import static health.erp.core.notice.NoticePermission.SET_NOTICE_PREFERENCES;
import static health.erp.core.process.ProcessPermission.MANAGE_PROCESSES;
import static health.erp.core.process.ProcessPermission.READ_PROCESSES;
import static health.erp.core.signin.SignInPermission.MANAGE_USERS;
import static health.erp.core.signin.SignInPermission.READ_USERS;

import health.erp.core.access.Access;
import health.erp.core.access.AccessEvent;
import health.erp.core.access.AccessPermission;
import health.erp.core.access.Administration;
import health.erp.core.access.Permissions;
import health.erp.core.access.Role;
import health.erp.core.access.RoleGrant;
import health.erp.core.access.StandardRole;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.AuditTrail;
import health.erp.core.audit.Emergencies;
import health.erp.core.audit.Emergency;
import health.erp.core.audit.EmergencyEvent;
import health.erp.core.cache.Changes;
import health.erp.core.document.Document;
import health.erp.core.document.DocumentBlob;
import health.erp.core.document.DocumentContents;
import health.erp.core.document.DocumentLimits;
import health.erp.core.document.DocumentPermission;
import health.erp.core.document.DocumentStore;
import health.erp.core.document.DocumentSweeper;
import health.erp.core.document.Documents;
import health.erp.core.event.DeadLetterEvent;
import health.erp.core.event.DeadLetters;
import health.erp.core.event.EventPermission;
import health.erp.core.event.EventType;
import health.erp.core.event.Events;
import health.erp.core.job.Job;
import health.erp.core.job.JobEvent;
import health.erp.core.job.JobPermission;
import health.erp.core.job.JobRunner;
import health.erp.core.job.JobType;
import health.erp.core.job.Jobs;
import health.erp.core.jpa.AllHospitals;
import health.erp.core.jpa.Places;
import health.erp.core.key.KeyCustody;
import health.erp.core.key.KeyDestruction;
import health.erp.core.key.KeyPermission;
import health.erp.core.key.Keys;
import health.erp.core.notice.Notice;
import health.erp.core.notice.NoticeEvent;
import health.erp.core.notice.NoticePermission;
import health.erp.core.notice.NoticePreference;
import health.erp.core.notice.NoticeTemplate;
import health.erp.core.notice.Notices;
import health.erp.core.process.ProcessEvent;
import health.erp.core.process.ProcessPermission;
import health.erp.core.process.ProcessType;
import health.erp.core.process.Processes;
import health.erp.core.process.RunningProcess;
import health.erp.core.signin.Authenticator;
import health.erp.core.signin.SessionLimits;
import health.erp.core.signin.SignIn;
import health.erp.core.signin.SignInDesk;
import health.erp.core.signin.SignInEvent;
import health.erp.core.signin.SignInPermission;
import health.erp.core.signin.UserAccount;
import health.erp.core.signin.UserAccounts;
import health.erp.core.signin.UserSession;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.work.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private @Nullable AllHospitals background;
    private @Nullable Authenticator authenticator;
    private SessionLimits sessionLimits = SessionLimits.DEFAULT;
    private final List<Worker> workers = new ArrayList<>();

    Core() {}

    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<String> migrations() {
        return List.of(
                "V1__core.sql",
                "V2__background.sql",
                "V3__events.sql",
                "V4__keys.sql",
                "V5__documents.sql",
                "V6__idempotency.sql",
                "V7__audit.sql",
                "V8__access.sql",
                "V9__signin.sql",
                "V10__versions.sql",
                "V11__jobs.sql",
                "V12__processes.sql",
                "V13__notices.sql",
                "V14__fences.sql");
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(
                Emergency.class,
                Administration.class,
                Role.class,
                RoleGrant.class,
                UserAccount.class,
                UserSession.class,
                KeyDestruction.class,
                Document.class,
                DocumentBlob.class,
                Job.class,
                RunningProcess.class,
                Notice.class,
                NoticeTemplate.class,
                NoticePreference.class);
    }

    @Override
    public Set<Permission> permissions() {
        return Stream.<Permission[]>of(
                        EventPermission.values(),
                        AuditPermission.values(),
                        AccessPermission.values(),
                        SignInPermission.values(),
                        KeyPermission.values(),
                        DocumentPermission.values(),
                        JobPermission.values(),
                        ProcessPermission.values(),
                        NoticePermission.values())
                .flatMap(Stream::of)
                .collect(Collectors.toSet());
    }

    /** Not among them: to appoint the first administrator, to destroy keys, and what only programs do. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> documents = Set.of(ADD_DOCUMENT, READ_DOCUMENT);
        return Map.of(
                StandardRole.ADMINISTRATOR,
                Set.of(
                        DEFINE_ROLE,
                        GRANT_ROLE,
                        READ_ACCESS,
                        ADMINISTER_ACCESS,
                        MANAGE_USERS,
                        READ_USERS,
                        READ_DEAD_LETTERS,
                        RETRY_DEAD_LETTER,
                        DISCARD_DEAD_LETTER,
                        READ_JOBS,
                        MANAGE_JOBS,
                        READ_PROCESSES,
                        MANAGE_PROCESSES,
                        READ_NOTICES,
                        DEFINE_NOTICE_TEXTS,
                        ROTATE_KEYS),
                StandardRole.AUDITOR,
                Set.of(
                        READ_ACCESS,
                        READ_USERS,
                        READ_AUDIT,
                        READ_AUDIT_VALUES,
                        VERIFY_AUDIT,
                        REVIEW_EMERGENCY,
                        READ_DEAD_LETTERS,
                        READ_JOBS,
                        READ_PROCESSES,
                        READ_NOTICES),
                StandardRole.RECORDS_OFFICER,
                Set.<Permission>of(DocumentPermission.values()),
                StandardRole.RECEPTIONIST,
                Set.of(ADD_DOCUMENT, READ_DOCUMENT, SET_NOTICE_PREFERENCES),
                StandardRole.DOCTOR,
                documents,
                StandardRole.NURSE,
                documents,
                StandardRole.LAB_TECHNICIAN,
                documents,
                StandardRole.PATHOLOGIST,
                documents);
    }

    @Override
    public List<EventType> eventTypes() {
        return Stream.of(
                        DeadLetterEvent.TYPES,
                        EmergencyEvent.TYPES,
                        AccessEvent.TYPES,
                        SignInEvent.TYPES,
                        JobEvent.TYPES,
                        ProcessEvent.TYPES,
                        NoticeEvent.TYPES)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Invariant> invariants() {
        var again = "The same content is being added or deleted at this moment.\nMaybe try again.";
        return List.of(
                new Invariant("erp_document_blob_address_uq", Documents.SAME_CONTENT, again),
                new Invariant("erp_document_blob_fk", Documents.SAME_CONTENT, again),
                new Invariant(
                        "erp_access_administrator_left",
                        "core.access.lastAdministrator",
                        "The hospital would have no administrator for good.\nMaybe grant the role to somebody else first."),
                new Invariant(
                        "erp_access_uq",
                        "core.access.begun",
                        "The hospital has just been given an administrator.\nMaybe ask them to grant the role."),
                new Invariant(
                        "erp_role_name_uq",
                        "core.role.taken",
                        "The hospital has a role with this name.\nMaybe give it other permissions, or choose another name."),
                new Invariant(
                        "erp_user_name_uq",
                        "core.user.nameTaken",
                        "Another user of the hospital has this name.\nMaybe choose another."),
                new Invariant(
                        "erp_user_staff_uq",
                        "core.user.staffTaken",
                        "The member of staff is a user already.\nMaybe reset the password instead."),
                new Invariant(
                        "erp_job_key_uq",
                        "job.waitsAlready",
                        "A job with the same key waits already, so this one cannot be tried again.\nMaybe cancel one of them."),
                new Invariant(
                        "erp_notice_once_uq", "notice.told", "The same notice has just been told.\nMaybe try again."),
                new Invariant(
                        "erp_notice_template_uq",
                        "notice.textChanged",
                        "Somebody else has just defined this text.\nMaybe read it and try again."),
                new Invariant(
                        "erp_notice_preference_uq",
                        "notice.preferenceChanged",
                        "Somebody else has just set this preference.\nMaybe try again."));
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
        emergencies = new Emergencies(erp);
        workers.add(new Worker("audit", 1, CHAIN_PAUSE, sessions.auditChain()::linkSome));
        workers.add(new Worker("refusals", 1, CHAIN_PAUSE, sessions.useCases()::writeRefusals));
        workers.add(new Worker(
                "idempotency", 1, PURGE_PAUSE, () -> sessions.useCases().purgeKeys(KEYS_KEPT)));
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

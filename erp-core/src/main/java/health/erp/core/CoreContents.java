package health.erp.core;

import static health.erp.core.access.AccessPermission.ADMINISTER_ACCESS;
import static health.erp.core.access.AccessPermission.DEFINE_ROLE;
import static health.erp.core.access.AccessPermission.GRANT_ROLE;
import static health.erp.core.access.AccessPermission.READ_ACCESS;
import static health.erp.core.audit.AuditPermission.BREAK_GLASS;
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

import health.erp.core.access.AccessEvent;
import health.erp.core.access.AccessPermission;
import health.erp.core.access.Administration;
import health.erp.core.access.Role;
import health.erp.core.access.RoleGrant;
import health.erp.core.access.StandardRole;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.Emergency;
import health.erp.core.audit.EmergencyEvent;
import health.erp.core.document.Document;
import health.erp.core.document.DocumentBlob;
import health.erp.core.document.DocumentPermission;
import health.erp.core.document.Documents;
import health.erp.core.event.DeadLetterEvent;
import health.erp.core.event.EventPermission;
import health.erp.core.event.EventType;
import health.erp.core.job.Job;
import health.erp.core.job.JobEvent;
import health.erp.core.job.JobPermission;
import health.erp.core.key.KeyDestruction;
import health.erp.core.key.KeyPermission;
import health.erp.core.notice.Notice;
import health.erp.core.notice.NoticeEvent;
import health.erp.core.notice.NoticePermission;
import health.erp.core.notice.NoticePreference;
import health.erp.core.notice.NoticeTemplate;
import health.erp.core.process.ProcessEvent;
import health.erp.core.process.ProcessPermission;
import health.erp.core.process.RunningProcess;
import health.erp.core.signin.SignInEvent;
import health.erp.core.signin.SignInPermission;
import health.erp.core.signin.UserAccount;
import health.erp.core.signin.UserSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the core brings to the runtime: its tables, permissions, events and the rest of what a module lists. */
final class CoreContents {
    static List<String> migrations() {
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
                "V14__fences.sql",
                "V15__history.sql",
                "V16__emergency_access.sql");
    }

    static Set<Class<?>> entities() {
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

    static Set<Permission> permissions() {
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
    static Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> documents = Set.of(ADD_DOCUMENT, READ_DOCUMENT);
        Set<Permission> treat = Set.of(ADD_DOCUMENT, READ_DOCUMENT, BREAK_GLASS);
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
                treat,
                StandardRole.NURSE,
                treat,
                StandardRole.PHARMACIST,
                Set.of(BREAK_GLASS),
                StandardRole.LAB_TECHNICIAN,
                documents,
                StandardRole.PATHOLOGIST,
                documents);
    }

    static List<EventType> eventTypes() {
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

    /** An emergency is a record of what was done to this very one, and its review; documents go with the patient. */
    static List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("core.document", Document.class, "patient"),
                PatientReference.staying("core.emergency", Emergency.class, "patient"));
    }

    static List<Invariant> invariants() {
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

    private CoreContents() {}
}

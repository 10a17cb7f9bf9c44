package health.erp.records;

import static health.erp.records.consent.ConsentPermission.READ_CONSENT;
import static health.erp.records.consent.ConsentPermission.RECEIVE_RECORDS;
import static health.erp.records.consent.ConsentPermission.RECORD_CONSENT;
import static health.erp.records.consent.ConsentPermission.REQUEST_CONSENT;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.job.JobType;
import health.erp.records.consent.Consent;
import health.erp.records.consent.ConsentEvent;
import health.erp.records.consent.ConsentJobs;
import health.erp.records.consent.ConsentPermission;
import health.erp.records.consent.Consents;
import health.erp.records.consent.ReceivedRecord;
import health.erp.records.consent.ReceivedRecords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What patients let others see of them, and what was got from others. */
final class ConsentPart implements ErpModule {
    private final ConsentJobs jobs =
            ConsentJobs.of((caller, expire) -> consents().expire(caller, expire), (caller, erase) -> received()
                    .erase(caller, erase));
    private final RegisterPart register;
    private @Nullable Consents consents;
    private @Nullable ReceivedRecords received;

    ConsentPart(RegisterPart register) {
        this.register = register;
    }

    Consents consents() {
        return Records.open(consents);
    }

    ReceivedRecords received() {
        return Records.open(received);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Consent.class, ReceivedRecord.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V16__consent.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(ConsentPermission.values());
    }

    /** Whoever meets patients asks them; the records office notes what was said, and erases. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.DOCTOR,
                Set.of(REQUEST_CONSENT, READ_CONSENT, RECEIVE_RECORDS),
                StandardRole.NURSE,
                Set.of(REQUEST_CONSENT, READ_CONSENT),
                StandardRole.RECEPTIONIST,
                Set.of(REQUEST_CONSENT, RECORD_CONSENT, READ_CONSENT),
                StandardRole.RECORDS_OFFICER,
                permissions(),
                StandardRole.AUDITOR,
                Set.of(READ_CONSENT));
    }

    @Override
    public List<EventType> eventTypes() {
        return ConsentEvent.TYPES;
    }

    @Override
    public List<JobType<?>> jobTypes() {
        return jobs.all();
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("records.consent", Consent.class, "patient"),
                PatientReference.of("records.received", ReceivedRecord.class, "patient"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "consent_artefact_uq",
                        "records.consent.artefactTaken",
                        "Another consent has this artefact.\nMaybe it has been granted already."),
                new Invariant(
                        "received_record_document_uq",
                        "records.consent.receivedAlready",
                        "The document has been received under a consent already."));
    }

    @Override
    public void open(Erp erp) {
        consents = new Consents(erp, register.patients(), jobs);
        received = new ReceivedRecords(erp, jobs);
    }
}

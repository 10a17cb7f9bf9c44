package health.erp.records;

import static health.erp.records.duplicate.DuplicatePermission.FIND_DUPLICATES;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import health.erp.core.id.PatientId;
import health.erp.core.job.JobType;
import health.erp.records.duplicate.CheckPatient;
import health.erp.records.duplicate.DuplicateEvent;
import health.erp.records.duplicate.DuplicateJobs;
import health.erp.records.duplicate.DuplicatePermission;
import health.erp.records.duplicate.Duplicates;
import health.erp.records.duplicate.IdentityLink;
import health.erp.records.duplicate.LearnedModel;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.patient.Patients;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which entries of the register may be one person. */
final class IdentityPart implements ErpModule {
    private final IdentifierSystems systems;
    private final Supplier<Patients> patients;
    private final DuplicateJobs jobs =
            DuplicateJobs.doneBy((caller, step) -> duplicates().step(caller, step));
    private @Nullable Duplicates duplicates;

    /** @param patients asked for once the register is open */
    IdentityPart(IdentifierSystems systems, Supplier<Patients> patients) {
        this.systems = systems;
        this.patients = patients;
    }

    Duplicates duplicates() {
        return Records.open(duplicates);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(IdentityLink.class, LearnedModel.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V3__identity.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(DuplicatePermission.values());
    }

    /** The records office decides; the desk only needs to see who looks the same, which is a search. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(StandardRole.RECORDS_OFFICER, permissions());
    }

    @Override
    public List<EventType> eventTypes() {
        return DuplicateEvent.TYPES;
    }

    /** Behind the scenes, so that a registration waits for no comparison. */
    @Override
    public List<Subscription<?>> subscriptions() {
        return List.of(
                Subscription.of("records.duplicates.created", "patient.created", Changed.class, this::check)
                        .allowedTo(FIND_DUPLICATES),
                Subscription.of("records.duplicates.updated", "patient.updated", Changed.class, this::check)
                        .allowedTo(FIND_DUPLICATES));
    }

    @Override
    public List<JobType<?>> jobTypes() {
        return List.of(jobs.step());
    }

    /** A link says what was thought of these very entries, and goes on saying so. */
    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.staying("records.identityLink.first", IdentityLink.class, "first"),
                PatientReference.staying("records.identityLink.second", IdentityLink.class, "second"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "identity_link_pair_uq",
                        "records.duplicate.linked",
                        "The two patients have just been compared by somebody else.\nMaybe read the link and go on from there."));
    }

    @Override
    public void open(Erp erp) {
        duplicates = new Duplicates(erp, patients.get(), systems, jobs);
    }

    private void check(Caller caller, Changed event) {
        duplicates().check(caller, new CheckPatient(event.patient()));
    }

    /** What is heard of a patient. */
    record Changed(PatientId patient) {}
}

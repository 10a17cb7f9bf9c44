package health.erp.records;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.job.JobType;
import health.erp.records.merge.GatherLateRows;
import health.erp.records.merge.MergeEvent;
import health.erp.records.merge.MergePermission;
import health.erp.records.merge.MergedRow;
import health.erp.records.merge.Merges;
import health.erp.records.merge.PatientMerge;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records of one person that were made one. */
final class MergePart implements ErpModule {
    private final JobType<GatherLateRows> gathering = JobType.of(
                    "records.merge.gather", GatherLateRows.class, (caller, late) -> merges().gather(caller, late))
            .allowed(MergePermission.MERGE_PATIENTS);
    private @Nullable Merges merges;

    Merges merges() {
        return Records.open(merges);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(PatientMerge.class, MergedRow.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V4__merge.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(MergePermission.values());
    }

    /** Merging is the records office's craft; whoever audits sees what was merged. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.RECORDS_OFFICER, permissions(), StandardRole.AUDITOR, Set.of(MergePermission.READ_MERGES));
    }

    @Override
    public List<EventType> eventTypes() {
        return MergeEvent.TYPES;
    }

    @Override
    public List<JobType<?>> jobTypes() {
        return List.of(gathering);
    }

    /** The ledger goes on saying which records they were. */
    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.staying("records.merge.survivor", PatientMerge.class, "survivor"),
                PatientReference.staying("records.merge.retired", PatientMerge.class, "retired"),
                PatientReference.staying("records.merge.before", PatientMerge.class, "before.mother"),
                PatientReference.staying("records.merge.after", PatientMerge.class, "after.mother"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "patient_merge_retired_uq",
                        "records.merge.replacedAlready",
                        "The record has just been put in the place of another.\nMaybe look at it again."),
                new Invariant(
                        "patient_replaced_ck",
                        "records.patient.replaced",
                        "A replaced record cannot be active, nor stand in its own place.\nMaybe undo the merge first."));
    }

    @Override
    public void open(Erp erp) {
        merges = new Merges(erp, gathering);
    }
}

package health.erp.records;

import static health.erp.records.condition.ConditionPermission.READ_CONDITION;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.records.condition.Condition;
import health.erp.records.condition.ConditionConflicts;
import health.erp.records.condition.ConditionEvent;
import health.erp.records.condition.ConditionPermission;
import health.erp.records.condition.Conditions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What patients suffer from. */
final class ConditionPart implements ErpModule {
    private @Nullable Conditions conditions;
    private @Nullable ConditionConflicts conflicts;

    Conditions conditions() {
        return Records.open(conditions);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Condition.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V12__condition.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(ConditionPermission.values());
    }

    /** Doctors diagnose; nurses know problems from what patients tell. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> look = Set.of(READ_CONDITION);
        return Map.of(
                StandardRole.DOCTOR, permissions(),
                StandardRole.NURSE, permissions(),
                StandardRole.PHARMACIST, look,
                StandardRole.LAB_TECHNICIAN, look,
                StandardRole.PATHOLOGIST, look,
                StandardRole.RECORDS_OFFICER, look);
    }

    @Override
    public List<EventType> eventTypes() {
        return ConditionEvent.TYPES;
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(PatientReference.of("records.condition", Condition.class, "patient")
                .conflicting((stays, goes) -> Records.open(conflicts).between(stays, goes)));
    }

    @Override
    public void open(Erp erp) {
        conditions = new Conditions(erp);
        conflicts = new ConditionConflicts(erp);
    }
}

package health.erp.records;

import static health.erp.records.relation.RelationPermission.READ_COVERAGE;
import static health.erp.records.relation.RelationPermission.READ_RELATION;
import static health.erp.records.relation.RelationPermission.WRITE_COVERAGE;
import static health.erp.records.relation.RelationPermission.WRITE_RELATION;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.records.relation.Coverage;
import health.erp.records.relation.CoverageEvent;
import health.erp.records.relation.Coverages;
import health.erp.records.relation.Relation;
import health.erp.records.relation.RelationConflicts;
import health.erp.records.relation.RelationEvent;
import health.erp.records.relation.RelationPermission;
import health.erp.records.relation.Relations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Patients' people and payers. */
final class RelationPart implements ErpModule {
    private final RegisterPart register;
    private @Nullable Relations relations;
    private @Nullable Coverages coverages;
    private @Nullable RelationConflicts conflicts;

    RelationPart(RegisterPart register) {
        this.register = register;
    }

    Relations relations() {
        return Records.open(relations);
    }

    Coverages coverages() {
        return Records.open(coverages);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Relation.class, Coverage.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V5__relation.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(RelationPermission.values());
    }

    /** Who meets the family writes it down; who asks for money knows who pays. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.DOCTOR, Set.of(READ_RELATION, WRITE_RELATION),
                StandardRole.NURSE, Set.of(READ_RELATION, WRITE_RELATION),
                StandardRole.RECEPTIONIST, permissions(),
                StandardRole.RECORDS_OFFICER, permissions(),
                StandardRole.CASHIER, Set.of(READ_COVERAGE, WRITE_COVERAGE),
                StandardRole.AUDITOR, Set.of(READ_RELATION, READ_COVERAGE));
    }

    @Override
    public List<EventType> eventTypes() {
        return Stream.concat(RelationEvent.TYPES.stream(), CoverageEvent.TYPES.stream())
                .toList();
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("records.relation.patient", Relation.class, "patient")
                        .conflicting((stays, goes) -> Records.open(conflicts).ofRelations(stays, goes)),
                PatientReference.of("records.relation.person", Relation.class, "person"),
                PatientReference.of("records.coverage", Coverage.class, "patient")
                        .conflicting((stays, goes) -> Records.open(conflicts).ofCoverages(stays, goes)));
    }

    @Override
    public void open(Erp erp) {
        relations = new Relations(erp, register.patients());
        coverages = new Coverages(erp, register.patients());
        conflicts = new RelationConflicts(erp);
    }
}

package health.erp.records;

import static health.erp.records.allergy.AllergyPermission.READ_ALLERGY;
import static health.erp.records.allergy.AllergyPermission.RECORD_ALLERGY;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.records.allergy.Allergies;
import health.erp.records.allergy.Allergy;
import health.erp.records.allergy.AllergyConflicts;
import health.erp.records.allergy.AllergyEvent;
import health.erp.records.allergy.AllergyPermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What patients react to. */
final class AllergyPart implements ErpModule {
    private @Nullable Allergies allergies;
    private @Nullable AllergyConflicts conflicts;

    Allergies allergies() {
        return Records.open(allergies);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Allergy.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V11__allergy.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(AllergyPermission.values());
    }

    /** Whoever treats patients asks them; whoever gives them anything looks first. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> look = Set.of(READ_ALLERGY);
        return Map.of(
                StandardRole.DOCTOR,
                permissions(),
                StandardRole.NURSE,
                permissions(),
                StandardRole.PHARMACIST,
                Set.of(READ_ALLERGY, RECORD_ALLERGY),
                StandardRole.LAB_TECHNICIAN,
                look,
                StandardRole.PATHOLOGIST,
                look,
                StandardRole.RECORDS_OFFICER,
                look);
    }

    @Override
    public List<EventType> eventTypes() {
        return AllergyEvent.TYPES;
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(PatientReference.of("records.allergy", Allergy.class, "patient")
                .conflicting((stays, goes) -> Records.open(conflicts).between(stays, goes)));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(new Invariant(
                "allergy_single_uq",
                "records.allergy.listedAlready",
                "The patient has this allergen on the list already.\nMaybe amend that entry."));
    }

    @Override
    public void open(Erp erp) {
        allergies = new Allergies(erp);
        conflicts = new AllergyConflicts(erp);
    }
}

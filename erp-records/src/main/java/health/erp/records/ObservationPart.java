package health.erp.records;

import static health.erp.records.observation.ObservationPermission.READ_OBSERVATION;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.records.observation.Observation;
import health.erp.records.observation.ObservationPermission;
import health.erp.records.observation.VitalSet;
import health.erp.records.observation.VitalSigns;
import health.erp.records.observation.VitalsEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is measured at the bedside. */
final class ObservationPart implements ErpModule {
    private @Nullable VitalSigns vitals;

    VitalSigns vitals() {
        return Records.open(vitals);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(VitalSet.class, Observation.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V13__observation.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(ObservationPermission.values());
    }

    /** Nurses and doctors measure; a pharmacist needs the weight for the dose. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> look = Set.of(READ_OBSERVATION);
        return Map.of(
                StandardRole.DOCTOR, permissions(),
                StandardRole.NURSE, permissions(),
                StandardRole.PHARMACIST, look,
                StandardRole.PATHOLOGIST, look,
                StandardRole.RECORDS_OFFICER, look);
    }

    @Override
    public List<EventType> eventTypes() {
        return VitalsEvent.TYPES;
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("records.vitals", VitalSet.class, "patient"),
                PatientReference.of("records.observation", Observation.class, "patient"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(new Invariant(
                "observation_in_use_uq",
                "records.observation.corrected",
                "Somebody else has just corrected this.\nMaybe read the set again."));
    }

    @Override
    public void open(Erp erp) {
        vitals = new VitalSigns(erp);
    }
}

package health.erp.tenancy;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import health.erp.core.place.HospitalDirectory;
import health.erp.tenancy.hospital.HeldPlace;
import health.erp.tenancy.hospital.Hospital;
import health.erp.tenancy.hospital.HospitalEvent;
import health.erp.tenancy.hospital.HospitalPermission;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.hospital.Provisioning;
import health.erp.tenancy.hospital.Whereabouts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hospitals a runtime serves: which there are, where each is, what it may do and what it costs.
 *
 * <p>Whoever operates them is a hospital too, whose rows all of this is: its callers look after the hospitals, and
 * callers of the hospitals see none of it.
 */
public final class Tenancy implements ErpModule {
    private final HospitalId operatorId;
    private final Whereabouts whereabouts;
    private @Nullable Hospitals hospitals;

    /** @param operator the hospital whose staff look after all others; always in the main database, and not registered itself */
    public Tenancy(HospitalId operator) {
        this.operatorId = operator;
        this.whereabouts = new Whereabouts(operator);
    }

    /** The register of hospitals. */
    public Hospitals hospitals() {
        return open(hospitals);
    }

    @Override
    public String name() {
        return "tenancy";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Hospital.class, HeldPlace.class, Provisioning.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__tenancy.sql", "V3__leaving.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(HospitalPermission.values());
    }

    /** Of use only to the operator's administrators; those of other hospitals are refused. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(StandardRole.ADMINISTRATOR, Set.of(HospitalPermission.values()));
    }

    @Override
    public List<EventType> eventTypes() {
        return HospitalEvent.TYPES;
    }

    @Override
    public List<Invariant> invariants() {
        var held = "Another hospital has just taken the place.\nMaybe choose another schema or database.";
        return List.of(
                new Invariant(
                        "tenancy_hospital_code_uq",
                        "tenancy.hospital.taken",
                        "Another hospital has just been registered with this code.\nMaybe choose another."),
                new Invariant("tenancy_place_uq", "tenancy.place.held", held),
                new Invariant("tenancy_place_within_fk", "tenancy.place.held", held),
                new Invariant("tenancy_hospital_place_fk", "tenancy.place.held", held));
    }

    @Override
    public HospitalDirectory directory() {
        return whereabouts;
    }

    @Override
    public void open(Erp erp) {
        whereabouts.open(erp);
        hospitals = new Hospitals(erp, new Operator(erp, operatorId));
    }

    private static <T> T open(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException(
                    "The tenancy is not open.\nMaybe pass it to Erp.builder().modules(...) and build().");
        }
        return part;
    }
}

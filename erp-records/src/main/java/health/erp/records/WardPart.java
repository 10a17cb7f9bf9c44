package health.erp.records;

import static health.erp.records.admission.AdmissionPermission.ADMIT_PATIENT;
import static health.erp.records.admission.AdmissionPermission.CANCEL_MOVEMENT;
import static health.erp.records.admission.AdmissionPermission.DISCHARGE_PATIENT;
import static health.erp.records.admission.AdmissionPermission.MOVE_PATIENT;
import static health.erp.records.admission.AdmissionPermission.READ_STAY;
import static health.erp.records.admission.AdmissionPermission.READ_WARD;
import static health.erp.records.location.LocationPermission.CLEAN_BED;
import static health.erp.records.location.LocationPermission.READ_LOCATIONS;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.records.admission.Admission;
import health.erp.records.admission.AdmissionEvent;
import health.erp.records.admission.AdmissionPermission;
import health.erp.records.admission.Admissions;
import health.erp.records.admission.BedBoard;
import health.erp.records.admission.Cancellations;
import health.erp.records.admission.Movement;
import health.erp.records.admission.StayRules;
import health.erp.records.admission.WardPolicy;
import health.erp.records.admission.WardStatistics;
import health.erp.records.encounter.InpatientEncounters;
import health.erp.records.location.BedClaim;
import health.erp.records.location.Housekeeping;
import health.erp.records.location.HousekeepingTask;
import health.erp.records.location.Location;
import health.erp.records.location.LocationEvent;
import health.erp.records.location.LocationPermission;
import health.erp.records.location.Locations;
import health.erp.records.location.Maintenance;
import health.erp.records.location.MaintenanceWindow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where patients lie: places, beds and stays. */
final class WardPart implements ErpModule {
    private final RegisterPart register;
    private final WardPolicy policy;
    private final StayRules rules;
    private @Nullable Doors doors;

    WardPart(RegisterPart register, WardPolicy policy, StayRules rules) {
        this.register = register;
        this.policy = policy;
        this.rules = rules;
    }

    /** What people do there. */
    record Doors(
            Locations locations,
            Housekeeping housekeeping,
            Maintenance maintenance,
            Admissions admissions,
            Cancellations cancellations,
            BedBoard bedBoard,
            WardStatistics statistics) {}

    Doors doors() {
        return Records.open(doors);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(
                Location.class,
                BedClaim.class,
                HousekeepingTask.class,
                MaintenanceWindow.class,
                Admission.class,
                Movement.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V9__location.sql", "V10__admission.sql", "V23__death.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return union(Set.of(LocationPermission.values()), Set.of(AdmissionPermission.values()));
    }

    /** The desk admits, nurses move and discharge, doctors order and set policies aside, the office keeps the places. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> look = Set.of(READ_LOCATIONS, READ_WARD, READ_STAY);
        Set<Permission> desk = union(look, Set.of(ADMIT_PATIENT));
        return Map.of(
                StandardRole.DOCTOR, union(look, Set.of(AdmissionPermission.values())),
                StandardRole.NURSE, union(desk, Set.of(MOVE_PATIENT, DISCHARGE_PATIENT, CANCEL_MOVEMENT, CLEAN_BED)),
                StandardRole.RECEPTIONIST, desk,
                StandardRole.RECORDS_OFFICER, union(desk, Set.of(CANCEL_MOVEMENT)),
                StandardRole.ADMINISTRATOR, Set.of(LocationPermission.values()),
                StandardRole.CASHIER, look,
                StandardRole.AUDITOR, look);
    }

    @Override
    public List<EventType> eventTypes() {
        return Stream.of(LocationEvent.TYPES, AdmissionEvent.TYPES)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Invariant> invariants() {
        return Stream.concat(
                        Stream.of("bed_claim_place_uq", "bed_claim_free").map(WardPart::taken),
                        Stream.of(
                                new Invariant(
                                        "bed_claim_patient_uq",
                                        "records.bed.twice",
                                        "The patient has just been given a bed.\nMaybe read the stay again."),
                                new Invariant(
                                        "bed_claim_one_bed",
                                        "records.bed.twice",
                                        "The patient lies in another bed at that time.\nMaybe read the stay again."),
                                new Invariant(
                                        "movement_cancels_uq",
                                        "records.admission.cancelled",
                                        "The movement has just been cancelled.\nMaybe read the stay again."),
                                new Invariant(
                                        "housekeeping_task_bed_uq",
                                        "records.housekeeping.twice",
                                        "The bed is being cleaned already.\nMaybe try again."),
                                new Invariant(
                                        "maintenance_window_free",
                                        "records.maintenance.planned",
                                        "Other work on the bed is planned then.\nMaybe take another time."),
                                new Invariant(
                                        "location_name_uq",
                                        "records.location.name",
                                        "Another place there is called like this.\nMaybe take another name.")))
                .toList();
    }

    @Override
    public void open(Erp erp) {
        var encounters = new InpatientEncounters(erp, register.patients());
        doors = new Doors(
                new Locations(erp),
                new Housekeeping(erp),
                new Maintenance(erp),
                new Admissions(erp, encounters, policy, rules),
                new Cancellations(erp, encounters, policy, rules),
                new BedBoard(erp),
                new WardStatistics(erp, encounters));
    }

    private static Invariant taken(String constraint) {
        return new Invariant(
                constraint,
                "records.bed.taken",
                "The bed has just been given to another patient.\nMaybe choose another bed.");
    }

    private static Set<Permission> union(Set<? extends Permission> some, Set<? extends Permission> others) {
        return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}

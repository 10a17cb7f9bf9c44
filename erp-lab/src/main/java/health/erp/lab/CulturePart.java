package health.erp.lab;

import static health.erp.lab.culture.CulturePermission.READ_CULTURES;
import static health.erp.lab.culture.CulturePermission.WORK_ON_CULTURES;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.lab.culture.BreakpointRow;
import health.erp.lab.culture.BreakpointTable;
import health.erp.lab.culture.Breakpoints;
import health.erp.lab.culture.Culture;
import health.erp.lab.culture.CultureEvent;
import health.erp.lab.culture.CulturePermission;
import health.erp.lab.culture.CultureReading;
import health.erp.lab.culture.CultureReport;
import health.erp.lab.culture.Cultures;
import health.erp.lab.culture.Isolate;
import health.erp.lab.culture.OrganismList;
import health.erp.lab.culture.Susceptibilities;
import health.erp.lab.culture.Susceptibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What grows, and what helps against it. */
final class CulturePart implements ErpModule {
    private final OrderPart order;
    private final OrganismList organisms;
    private @Nullable Doors doors;

    CulturePart(OrderPart order, OrganismList organisms) {
        this.order = order;
        this.organisms = organisms;
    }

    Doors doors() {
        return Lab.open(doors);
    }

    OrganismList organisms() {
        return organisms;
    }

    @Override
    public String name() {
        return Lab.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(
                BreakpointTable.class,
                BreakpointRow.class,
                Culture.class,
                CultureReading.class,
                Isolate.class,
                Susceptibility.class,
                CultureReport.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V20__breakpoint.sql", "V21__culture.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(CulturePermission.values());
    }

    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.LAB_TECHNICIAN, Set.of(WORK_ON_CULTURES, READ_CULTURES),
                StandardRole.PATHOLOGIST, permissions(),
                StandardRole.DOCTOR, Set.of(READ_CULTURES),
                StandardRole.NURSE, Set.of(READ_CULTURES),
                StandardRole.AUDITOR, Set.of(READ_CULTURES));
    }

    @Override
    public List<EventType> eventTypes() {
        return CultureEvent.TYPES;
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(PatientReference.of("lab.culture", Culture.class, "patient"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "lab_breakpoint_table_uq",
                        "lab.breakpoints.imported",
                        "This edition of the guideline is there already.\nMaybe give yours another edition."),
                new Invariant(
                        "lab_breakpoint_table_force_uq",
                        "lab.breakpoints.force",
                        "Another table has just been put in force.\nMaybe look which it is."),
                new Invariant(
                        "lab_susceptibility_use_uq",
                        "lab.culture.tested",
                        "What the drug did to the isolate has just been entered.\nMaybe read the culture again."));
    }

    @Override
    public void open(Erp erp) {
        doors = new Doors(
                new Breakpoints(erp, organisms),
                new Cultures(erp, order.orders(), order.progress(), organisms),
                new Susceptibilities(erp, organisms));
    }

    /** What is open once the runtime stands. */
    record Doors(Breakpoints breakpoints, Cultures cultures, Susceptibilities susceptibilities) {}
}

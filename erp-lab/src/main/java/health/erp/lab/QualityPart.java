package health.erp.lab;

import static health.erp.lab.quality.QualityPermission.READ_QUALITY;
import static health.erp.lab.quality.QualityPermission.RECEIVE_CONTROLS;
import static health.erp.lab.quality.QualityPermission.RUN_CONTROLS;
import static health.erp.lab.quality.QualityPermission.SERVICE_INSTRUMENTS;
import static health.erp.lab.quality.QualityPermission.TAKE_CORRECTIVE_ACTION;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.lab.quality.ControlCharts;
import health.erp.lab.quality.ControlEpoch;
import health.erp.lab.quality.ControlEvent;
import health.erp.lab.quality.ControlLot;
import health.erp.lab.quality.ControlLotEvent;
import health.erp.lab.quality.ControlMaterial;
import health.erp.lab.quality.ControlMaterials;
import health.erp.lab.quality.ControlPlans;
import health.erp.lab.quality.ControlTarget;
import health.erp.lab.quality.ControlledTest;
import health.erp.lab.quality.Instrument;
import health.erp.lab.quality.InstrumentEvent;
import health.erp.lab.quality.Instruments;
import health.erp.lab.quality.LoggedPoint;
import health.erp.lab.quality.LoggedRun;
import health.erp.lab.quality.QualityControl;
import health.erp.lab.quality.QualityGate;
import health.erp.lab.quality.QualityPermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the instruments tell the truth. */
final class QualityPart implements ErpModule {
    private @Nullable Doors doors;

    Doors doors() {
        return Lab.open(doors);
    }

    @Override
    public String name() {
        return Lab.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(
                Instrument.class,
                ControlMaterial.class,
                ControlLot.class,
                ControlledTest.class,
                ControlTarget.class,
                ControlEpoch.class,
                LoggedRun.class,
                LoggedPoint.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V10__instrument.sql", "V11__control.sql", "V12__control_log.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(QualityPermission.values());
    }

    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.LAB_TECHNICIAN,
                        Set.of(
                                SERVICE_INSTRUMENTS,
                                RECEIVE_CONTROLS,
                                RUN_CONTROLS,
                                TAKE_CORRECTIVE_ACTION,
                                READ_QUALITY),
                StandardRole.PATHOLOGIST, permissions(),
                StandardRole.AUDITOR, Set.of(READ_QUALITY));
    }

    @Override
    public List<EventType> eventTypes() {
        return Stream.of(InstrumentEvent.TYPES, ControlLotEvent.TYPES, ControlEvent.TYPES)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "lab_instrument_code_uq",
                        "lab.instrument.code",
                        "Another instrument is called like this.\nMaybe take another code."),
                new Invariant(
                        "lab_control_lot_number_uq",
                        "lab.control.lot.received",
                        "This lot of the material is in the laboratory already.\nMaybe list the lots of the material."),
                new Invariant(
                        "lab_controlled_test_uq",
                        "lab.control.planned",
                        "It is agreed already how the test is controlled on this instrument.\nMaybe plan it anew."),
                new Invariant(
                        "lab_control_target_force_uq",
                        "lab.control.target.taken",
                        "Another target has just been set at this level.\nMaybe read the targets again."),
                new Invariant(
                        "lab_control_run_number_uq",
                        "lab.control.run.number",
                        "Another run of the test has just been entered.\nMaybe try again."));
    }

    @Override
    public void open(Erp erp) {
        var gate = new QualityGate(erp);
        doors = new Doors(
                new Instruments(erp),
                new ControlMaterials(erp),
                new ControlPlans(erp),
                new QualityControl(erp, gate),
                new ControlCharts(erp),
                gate);
    }

    /** What is open once the runtime stands. */
    record Doors(
            Instruments instruments,
            ControlMaterials materials,
            ControlPlans plans,
            QualityControl control,
            ControlCharts charts,
            QualityGate gate) {}
}

package health.erp.lab.quality;

import static health.erp.lab.quality.QualityMapper.MAPPER;
import static health.erp.lab.quality.QualityPermission.PLAN_CONTROLS;
import static health.erp.lab.quality.QualityPermission.READ_QUALITY;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.lab.quality.ControlTarget.Expected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Agrees how tests are controlled and what is expected of the controls. */
public final class ControlPlans {
    private final Erp erp;
    private final ControlStore controls;
    private final InstrumentStore instruments;
    private final ControlLotStore lots;

    public ControlPlans(Erp erp) {
        this.erp = erp;
        this.controls = new ControlStore(erp);
        this.instruments = new InstrumentStore(erp);
        this.lots = new ControlLotStore(erp);
    }

    public ControlledTestView plan(Caller caller, PlanControl command) {
        return erp.run(caller, PLAN_CONTROLS, command, () -> {
            instruments.require(command.instrument());
            var controlled = new ControlledTest(new ControlledTestId(erp.newId()), command, erp.now());
            controls.add(controlled);
            controls.add(controlled.first(caller.staff()));
            erp.publish(controlled.planned(erp.now()));
            return MAPPER.toView(controlled);
        });
    }

    public ControlledTestView replan(Caller caller, ReplanControl command) {
        return erp.run(caller, PLAN_CONTROLS, command, () -> {
            var controlled = controls.lock(command.controlled());
            controls.add(controlled.replan(command, caller.staff(), erp.now()));
            erp.publish(controlled.planned(erp.now()));
            return MAPPER.toView(controls.saved(controlled));
        });
    }

    public ControlledTestView aim(Caller caller, SetGoals command) {
        return erp.run(caller, PLAN_CONTROLS, command, () -> {
            var controlled = controls.lock(command.controlled());
            controlled.aim(command.goals());
            return MAPPER.toView(controls.saved(controlled));
        });
    }

    public ControlTargetView target(Caller caller, SetTarget command) {
        return erp.run(caller, PLAN_CONTROLS, command, () -> {
            var controlled = controls.lock(command.controlled());
            lots.require(command.lot()).mustBeGoodOn(LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital())));
            var former = controls.targets(controlled.getId()).get(command.level());
            return expect(caller, controlled, Expected.of(command), former);
        });
    }

    public ControlTargetView derive(Caller caller, DeriveTarget command) {
        return erp.run(caller, PLAN_CONTROLS, command, () -> {
            var controlled = controls.lock(command.controlled());
            var former = controls.targets(controlled.getId()).get(command.level());
            if (former == null) {
                throw new RuleException(
                        "lab.control.target.none",
                        "No lot is in use at the level (%s) of the controlled test (%s).\nMaybe set the manufacturer's target first."
                                .formatted(command.level(), controlled.getId()));
            }
            var lot = former.target().getLot();
            var measured = Spread.of(controls.measured(controlled.getId(), command.level(), lot));
            return expect(caller, controlled, measured.expected(command.level(), lot), former);
        });
    }

    public ControlledTestView find(Caller caller, FindControl query) {
        return erp.read(caller, READ_QUALITY, query, () -> controls.of(query.test(), query.instrument())
                .map(MAPPER::toView)
                .orElseThrow(() ->
                        new NotFoundException("plan to control a test", query.test() + " on " + query.instrument())));
    }

    public Page<ControlledTestView, ControlledTestId> list(Caller caller, ListControls query) {
        return erp.read(caller, READ_QUALITY, query, () -> controls.list(query, erp.now())
                .map(MAPPER::toView));
    }

    public Page<ControlTargetView, ControlTargetId> targets(Caller caller, ListTargets query) {
        return erp.read(
                caller, READ_QUALITY, query, () -> controls.targets(query).map(MAPPER::toView));
    }

    private ControlTargetView expect(
            Caller caller, ControlledTest controlled, Expected expected, @Nullable TargetInUse former) {
        var number = 1;
        if (former != null) {
            number = former.target().getNumber() + 1;
            former.target().giveWay();
            controls.gaveWay();
        }
        var target = new ControlTarget(
                new ControlTargetId(erp.newId()), controlled, expected, number, caller.staff(), erp.now());
        controls.add(target);
        controls.add(controlled.begin(
                EpochCause.TARGET, "Target %d of %s".formatted(number, expected.level()), caller.staff(), erp.now()));
        erp.publish(new ControlEvent.TargetSet(
                controlled.getId(),
                controlled.getTest(),
                controlled.getInstrument(),
                expected.level(),
                expected.lot(),
                number,
                erp.now()));
        return MAPPER.toView(target);
    }
}

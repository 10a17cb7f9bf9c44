package health.erp.lab.quality;

import health.erp.core.Caller;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlGate;
import health.erp.lab.control.ControlPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Glucose on one analyzer of a hospital of its own; what its controls should give is 0 with a deviation of 1. */
public final class ABench {
    static final TestCode GLUCOSE = new TestCode("GLU");
    static final LocalDate FAR = LocalDate.of(2028, 12, 31);

    final TestErp test;
    final Lab lab;
    final Caller chief;
    final InstrumentView instrument;
    final ControlMaterialView material;
    final Map<String, ControlLotView> lots = new LinkedHashMap<>();
    ControlledTestView controlled;
    private int received;

    /** With the classic rules; a rejected run locks. */
    static ABench classic(TestErp test, String... levels) {
        return new ABench(test, ControlTerms.classic(Set.of(levels), Duration.ofHours(24)));
    }

    /** A repeat that is in order is enough. */
    static ABench unlocking(TestErp test, Set<String> levels) {
        var rules = ControlPlan.classic(levels).rules();
        return new ABench(test, new ControlTerms(rules, levels, 24 * 60, false));
    }

    ABench(TestErp test, ControlTerms terms) {
        this(test, terms, Map.of());
    }

    /** @param targets mean and deviation by level; 0 and 1 where there is none */
    ABench(TestErp test, ControlTerms terms, Map<String, List<String>> targets) {
        this.test = test;
        this.lab = test.erp().module(Lab.class);
        this.chief = test.aCaller(test.aHospital());
        this.instrument = lab.instruments().define(chief, new DefineInstrument("COBAS-1", "Cobas c311", "CHEMISTRY"));
        this.material = lab.controlMaterials().define(chief, new DefineControlMaterial("Multiqual", "Bio-Rad"));
        this.controlled = lab.controlPlans().plan(chief, new PlanControl(GLUCOSE, instrument.id(), terms));
        for (var level : new TreeSet<>(terms.levels())) {
            var lot = lot(level);
            var target = targets.getOrDefault(level, List.of("0", "1"));
            expect(level, lot.id(), target.get(0), target.get(1));
        }
    }

    ControlLotView lot(String level) {
        received++;
        var number = level + "-" + received;
        var lot = lab.controlMaterials().receive(chief, new ReceiveControlLot(material.id(), number, FAR, 30));
        lots.put(level, lot);
        return lot;
    }

    ControlLotId lotOf(String level) {
        return Objects.requireNonNull(lots.get(level)).id();
    }

    ControlTargetView expect(String level, ControlLotId lot, String mean, String deviation) {
        return lab.controlPlans()
                .target(
                        chief,
                        new SetTarget(controlled.id(), level, lot, new BigDecimal(mean), new BigDecimal(deviation)));
    }

    /** An hour later: values in the order of the levels. */
    ControlRunView run(String... values) {
        later(Duration.ofHours(1));
        return enter(values);
    }

    ControlRunView enter(String... values) {
        return enter(measured(values));
    }

    ControlRunView enter(List<MeasuredControl> measured) {
        return lab.qualityControl()
                .enter(
                        chief,
                        new EnterControlRun(GLUCOSE, instrument.id(), now(), measured, RunSource.ANALYZER, null, null));
    }

    static List<MeasuredControl> measured(String... values) {
        var measured = new ArrayList<MeasuredControl>();
        for (var value : values) {
            measured.add(MeasuredControl.of("L" + (measured.size() + 1), value));
        }
        return measured;
    }

    ControlEpochView act(ControlRunView rejected) {
        later(Duration.ofMinutes(5));
        return lab.qualityControl()
                .act(chief, new TakeCorrectiveAction(controlled.id(), rejected.id(), "Changed the lamp"));
    }

    ControlGate gate() {
        return gate(now());
    }

    ControlGate gate(Instant measured) {
        return lab.qualityControl().gate(chief, new AskGate(GLUCOSE, instrument.id(), measured));
    }

    ControlledTestView found() {
        return lab.controlPlans().find(chief, new FindControl(GLUCOSE, instrument.id()));
    }

    InstrumentView foundInstrument() {
        return lab.instruments().find(chief, new FindInstrument(instrument.id()));
    }

    List<ControlledTestView> workList() {
        return lab.controlPlans().list(chief, ListControls.outOfControl(100)).items();
    }

    Instant now() {
        return test.erp().now();
    }

    void later(Duration time) {
        test.clock().set(now().plus(time));
    }
}

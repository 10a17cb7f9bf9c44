package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.quality.ControlLotId;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.ControlledTestView;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.DefineInstrument;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.InstrumentView;
import health.erp.lab.quality.LevelGoal;
import health.erp.lab.quality.ListControls;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.OpenControlLot;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.quality.SetGoals;
import health.erp.lab.quality.SetTarget;
import health.erp.lab.quality.TakeCorrectiveAction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The controls of a demo laboratory: mostly in order, once not, and what was done then. */
final class DemoControls {
    static final int BAD_DAY = 41;

    private static final int DRIFT_FROM = 50;

    /** What two levels of an invented lot should give. */
    private record Expected(
            String test, String instrument, int decimals, List<String> mean, List<String> deviation, String error) {
        /** Scattered as measurements are, and so many deviations off besides. */
        String value(int level, SplittableRandom random, double off) {
            var scatter = Math.max(-1.9, Math.min(1.9, random.nextGaussian() * 0.75)) + off;
            return new BigDecimal(mean.get(level))
                    .add(new BigDecimal(deviation.get(level)).multiply(BigDecimal.valueOf(scatter)))
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    private static final List<Expected> EXPECTED = List.of(
            new Expected("K", "CHEM-1", 2, List.of("4.10", "6.80"), List.of("0.08", "0.12"), "6"),
            new Expected("NA", "CHEM-1", 1, List.of("125.0", "148.0"), List.of("1.1", "1.2"), "3"),
            new Expected("GLU", "CHEM-1", 1, List.of("90.0", "285.0"), List.of("2.0", "5.5"), "10"),
            new Expected("CREA", "CHEM-1", 0, List.of("84", "371"), List.of("2.6", "8.8"), "11"),
            new Expected("HB", "HAEM-1", 1, List.of("7.8", "13.4"), List.of("0.15", "0.20"), "5"));

    private final DemoPractice practice;
    private final Lab lab;
    private final Caller technician;

    DemoControls(DemoPractice practice, Lab lab, Caller technician) {
        this.practice = practice;
        this.lab = lab;
        this.technician = technician;
    }

    /** Instruments, materials, lots, and what is expected of them. */
    void plan() {
        var chemistry = instrument("CHEM-1", "Chemistry analyzer", "CHEM");
        var haematology = instrument("HAEM-1", "Cell counter", "HAEM");
        var lots = List.of(lot("Demo control, low"), lot("Demo control, high"));
        for (var expected : EXPECTED) {
            var instrument = expected.instrument.startsWith("CHEM") ? chemistry : haematology;
            var terms = ControlTerms.classic(Set.of("L1", "L2"), Duration.ofHours(26));
            var controlled = lab.controlPlans()
                    .plan(technician, new PlanControl(new TestCode(expected.test), instrument.id(), terms));
            for (var level = 0; level < lots.size(); level++) {
                lab.controlPlans()
                        .target(
                                technician,
                                new SetTarget(
                                        controlled.id(),
                                        "L" + (level + 1),
                                        lots.get(level),
                                        new BigDecimal(expected.mean.get(level)),
                                        new BigDecimal(expected.deviation.get(level))));
            }
            var allowed = new BigDecimal(expected.error);
            lab.controlPlans()
                    .aim(
                            technician,
                            new SetGoals(
                                    controlled.id(),
                                    List.of(
                                            new LevelGoal("L1", allowed, BigDecimal.ZERO),
                                            new LevelGoal("L2", allowed, BigDecimal.ZERO))));
        }
    }

    List<ControlledTestView> planned() {
        return lab.controlPlans()
                .list(technician, new ListControls(null, false, null, Page.MAX_SIZE))
                .items();
    }

    /** Once potassium is far off, and somebody looks after the electrode. */
    void run(ControlledTestView controlled, Instant at, int day) {
        var random = new SplittableRandom(practice.home().seed() * 31
                + day * 7L
                + controlled.test().value().hashCode());
        var bad = day == BAD_DAY && controlled.test().value().equals("K");
        var first = lab.qualityControl()
                .enter(technician, measured(controlled, at, random, bad ? 3.6 : drift(controlled, day)));
        if (first.verdict() == Verdict.REJECTED) {
            lab.qualityControl()
                    .act(
                            technician,
                            new TakeCorrectiveAction(controlled.id(), first.id(), "Electrode cleaned and conditioned"));
        }
    }

    /** Glucose creeps upwards at the end, within its limits. */
    private static double drift(ControlledTestView controlled, int day) {
        return controlled.test().value().equals("GLU") && day > DRIFT_FROM ? (day - DRIFT_FROM) * 0.1 : 0;
    }

    private static EnterControlRun measured(
            ControlledTestView controlled, Instant at, SplittableRandom random, double off) {
        var expected = EXPECTED.stream()
                .filter(one -> one.test.equals(controlled.test().value()))
                .findFirst()
                .orElseThrow();
        return EnterControlRun.of(
                controlled.test(),
                controlled.instrument(),
                at,
                MeasuredControl.of("L1", expected.value(0, random, off)),
                MeasuredControl.of("L2", expected.value(1, random, off)));
    }

    private InstrumentView instrument(String code, String name, String section) {
        return lab.instruments().define(technician, new DefineInstrument(code, name, section));
    }

    private ControlLotId lot(String material) {
        var named = lab.controlMaterials().define(technician, new DefineControlMaterial(material, "Invented"));
        var today = LocalDate.now(practice.zone());
        var received = lab.controlMaterials()
                .receive(
                        technician,
                        new ReceiveControlLot(named.id(), "D-" + today.getYear(), today.plusYears(1), null));
        lab.controlMaterials().open(technician, new OpenControlLot(received.id(), received.version()));
        return received.id();
    }
}

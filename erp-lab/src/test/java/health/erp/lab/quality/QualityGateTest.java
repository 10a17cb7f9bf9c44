package health.erp.lab.quality;

import static health.erp.lab.quality.ABench.GLUCOSE;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlGate;
import health.erp.lab.control.ControlGate.Closed;
import health.erp.lab.control.ControlGate.Open;
import health.erp.lab.control.ControlGate.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Closed unless it was proven that it may be open. I13 */
@OnEachDatabase(Lab.class)
class QualityGateTest {
    private static final Set<String> TWO = Set.of("L1", "L2");

    private final TestErp test;

    QualityGateTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void whatNobodyPlannedToControlIsClosed() {
        var bench = ABench.classic(test, "L1", "L2");
        var unplanned = new AskGate(new TestCode("K"), bench.instrument.id(), bench.now());

        assertThat(bench.lab.qualityControl().gate(bench.chief, unplanned)).isEqualTo(new Closed(Reason.NO_PLAN));
        assertThat(bench.gate()).isEqualTo(new Closed(Reason.NEVER_RUN));
    }

    @Test
    void aRunInOrderOpensItFromThenOnAndForSoLong() {
        var bench = ABench.classic(test, "L1", "L2");
        var before = bench.now();
        bench.run("0.1", "-0.2");
        var run = bench.now();

        assertThat(bench.gate(run)).isInstanceOf(Open.class);
        assertThat(bench.gate(run.plus(Duration.ofHours(24)))).isInstanceOf(Open.class);
        assertThat(bench.gate(run.plus(Duration.ofHours(24)).plusNanos(1000))).isEqualTo(new Closed(Reason.TOO_OLD));
        assertThat(bench.gate(before)).isEqualTo(new Closed(Reason.NEVER_RUN));
    }

    @Test
    void aWarningStopsNothing() {
        var bench = ABench.classic(test, "L1", "L2");

        assertThat(bench.run("2.5", "0").violations()).hasSize(1);
        assertThat(bench.gate()).isInstanceOf(Open.class);
    }

    @Test
    void aRejectedRunClosesItForWhatWasMeasuredBeforeAsWell() {
        var bench = ABench.unlocking(test, TWO);
        bench.run("0", "0");
        var doubtful = bench.now().plus(Duration.ofMinutes(10));
        bench.run("3.5", "0");

        assertThat(bench.gate()).isEqualTo(new Closed(Reason.REJECTED));
        assertThat(bench.gate(doubtful)).isEqualTo(new Closed(Reason.REJECTED));

        bench.run("0", "0");
        assertThat(bench.gate()).isInstanceOf(Open.class);
        assertThat(bench.gate(doubtful)).isInstanceOf(Open.class);
    }

    @Test
    void whereARejectionLocksAGoodRepeatIsNotEnough() {
        var bench = ABench.classic(test, "L1", "L2");
        var rejected = bench.run("3.5", "0");
        bench.run("0", "0");

        assertThat(bench.gate()).isEqualTo(new Closed(Reason.LOCKED));
        assertThat(bench.found().provenUntil()).isNull();

        bench.act(rejected);
        assertThat(bench.gate()).isEqualTo(new Closed(Reason.NEW_EPOCH));
        bench.run("0", "0");
        assertThat(bench.gate()).isInstanceOf(Open.class);
    }

    @Test
    void whateverChangesTheMethodClosesItUntilTheNextRun() {
        var bench = ABench.classic(test, "L1", "L2");
        var plans = bench.lab.controlPlans();
        List<Runnable> changes = List.of(
                () -> bench.expect("L1", bench.lot("L1").id(), "0", "1"),
                () -> bench.lab
                        .instruments()
                        .calibrate(
                                bench.chief,
                                new CalibrateInstrument(
                                        bench.instrument.id(),
                                        bench.foundInstrument().version(),
                                        Set.of(GLUCOSE),
                                        "Lot 7")),
                () -> plans.replan(
                        bench.chief,
                        new ReplanControl(bench.controlled.id(), 1, ControlTerms.classic(TWO, Duration.ofHours(8)))));

        for (var change : changes) {
            bench.run("0", "0");
            assertThat(bench.gate()).isInstanceOf(Open.class);
            var before = bench.now();
            bench.later(Duration.ofMinutes(5));
            change.run();

            assertThat(bench.gate()).isEqualTo(new Closed(Reason.NEW_EPOCH));
            assertThat(bench.gate(before)).isInstanceOf(Open.class);
            assertThat(bench.workList()).hasSize(1);
        }
        bench.run("0", "0");
        assertThat(bench.gate()).isInstanceOf(Open.class);
        assertThat(bench.workList()).isEmpty();
    }

    @Test
    void calibratingForOtherTestsChangesNothing() {
        var bench = ABench.classic(test, "L1", "L2");
        bench.run("0", "0");

        bench.lab
                .instruments()
                .calibrate(
                        bench.chief,
                        new CalibrateInstrument(bench.instrument.id(), 0, Set.of(new TestCode("K")), "Lot 7"));

        assertThat(bench.gate()).isInstanceOf(Open.class);
        assertThat(bench.foundInstrument().calibrations()).isEqualTo(1);
    }

    @Test
    void whatIsOutOfServiceMeasuresNothing() {
        var bench = ABench.classic(test, "L1", "L2");
        bench.run("0", "0");
        var before = bench.now();
        bench.later(Duration.ofMinutes(5));
        var stopped = bench.lab.instruments().stop(bench.chief, new StopInstrument(bench.instrument.id(), 0, "Leaks"));

        assertThat(bench.gate()).isEqualTo(new Closed(Reason.OUT_OF_SERVICE));
        assertThat(bench.gate(before)).isInstanceOf(Open.class);

        bench.later(Duration.ofMinutes(5));
        bench.lab
                .instruments()
                .resume(bench.chief, new ResumeInstrument(bench.instrument.id(), stopped.version(), "New seal"));
        assertThat(bench.gate()).isEqualTo(new Closed(Reason.NEW_EPOCH));
        bench.run("0", "0");
        assertThat(bench.gate()).isInstanceOf(Open.class);
    }

    @Test
    void whatWasMeasuredWhileItWasOutOfServiceStaysClosedWhenItIsBack() {
        var bench = ABench.classic(test, "L1", "L2");
        bench.run("0", "0");
        var before = bench.now();
        bench.later(Duration.ofMinutes(5));
        var stopped = bench.lab.instruments().stop(bench.chief, new StopInstrument(bench.instrument.id(), 0, "Leaks"));
        var during = bench.now().plus(Duration.ofMinutes(2));
        bench.run("0", "0"); // whoever repairs it looks whether it helped
        var afterwards = bench.now();

        bench.later(Duration.ofMinutes(5));
        bench.lab
                .instruments()
                .resume(bench.chief, new ResumeInstrument(bench.instrument.id(), stopped.version(), "New seal"));
        bench.run("0", "0");

        assertThat(bench.gate(during)).isEqualTo(new Closed(Reason.OUT_OF_SERVICE));
        assertThat(bench.gate(afterwards)).isEqualTo(new Closed(Reason.OUT_OF_SERVICE));
        assertThat(bench.gate(before)).isInstanceOf(Open.class);
        assertThat(bench.gate()).isInstanceOf(Open.class);
    }

    @Test
    void aStopBeginsAnEpoch() {
        var bench = ABench.classic(test, "L1", "L2");
        bench.run("0", "0");
        var epoch = bench.found().epoch();

        bench.lab.instruments().stop(bench.chief, new StopInstrument(bench.instrument.id(), 0, "Leaks"));

        assertThat(bench.found().epoch()).isEqualTo(epoch + 1);
        assertThat(bench.found().provenUntil()).isNull();
        assertThat(bench.workList()).hasSize(1);
    }

    @Test
    void askingCostsOneStatementHoweverLongTheLogIs() {
        var bench = ABench.classic(test, "L1", "L2");
        bench.run("0", "0");
        var one = statements(bench);
        for (var run = 0; run < 30; run++) {
            bench.run(run % 2 == 0 ? "0.1" : "-0.1", "0");
        }

        assertThat(statements(bench)).isEqualTo(one).isEqualTo(1);
    }

    @Test
    void whatWasMeasuredAtOnceIsOneQuestion() {
        var bench = ABench.classic(test, "L1", "L2");
        bench.run("0", "0");
        var potassium = new TestCode("K");

        var gates = test.erp().transaction(bench.chief, () -> {
            var asked = new ArrayList<Map<TestCode, ControlGate>>();
            var statements = test.statements(() -> asked.add(bench.lab
                    .qualityGate()
                    .at(bench.chief, Set.of(GLUCOSE, potassium), bench.instrument.id(), bench.now())));
            assertThat(statements).isEqualTo(1);
            return asked.get(0);
        });

        assertThat(gates).containsOnlyKeys(GLUCOSE, potassium).containsEntry(potassium, new Closed(Reason.NO_PLAN));
        assertThat(gates.get(GLUCOSE)).isEqualTo(asked(bench)).isInstanceOf(Open.class);
    }

    @Test
    void keepsHospitalsApart() {
        var bench = ABench.classic(test, "L1", "L2");
        bench.run("0", "0");
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(bench.lab.qualityGate().at(elsewhere, GLUCOSE, bench.instrument.id(), bench.now()))
                .isEqualTo(new Closed(Reason.NO_PLAN));
        assertThat(bench.lab.qualityGate().at(bench.chief, GLUCOSE, bench.instrument.id(), bench.now()))
                .isInstanceOf(Open.class);
    }

    /** Inside a transaction, as other activities ask. */
    private int statements(ABench bench) {
        var inside = new int[1];
        test.erp().transaction(bench.chief, () -> {
            inside[0] = test.statements(() -> asked(bench));
            return true;
        });
        return inside[0];
    }

    private static ControlGate asked(ABench bench) {
        return bench.lab.qualityGate().at(bench.chief, GLUCOSE, bench.instrument.id(), bench.now());
    }
}

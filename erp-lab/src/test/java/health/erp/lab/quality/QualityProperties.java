package health.erp.lab.quality;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.lab.control.ControlGate;
import health.erp.lab.control.ControlPlan;
import health.erp.lab.control.Scope;
import health.erp.lab.control.WestgardRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * I13 through the database: whatever is done to a bench, in whatever order, its gate is open only while the newest thing that
 * happened to it is a whole run in order.
 */
class QualityProperties {
    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Lab.class));
    private static final Set<String> LEVELS = Set.of("L1", "L2");
    private static final Duration VALID = Duration.ofHours(4);

    @Property(tries = 60)
    void nothingIsAcceptedByAbsence(@ForAll("lives") List<Step> life, @ForAll boolean locking) {
        TEST.clock().set(TestErp.MORNING);
        var paper = new Paper(locking);
        assertThat(paper.bench.gate()).isInstanceOf(ControlGate.Closed.class);
        for (var step : life) {
            paper.bench.later(Duration.ofMinutes(30));
            step.work.accept(paper);

            assertThat(paper.bench.gate() instanceof ControlGate.Open)
                    .as(step.name)
                    .isEqualTo(paper.isProven());
            assertThat(paper.bench.workList().isEmpty()).as(step.name).isEqualTo(paper.isProven());
        }
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        var z = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(-9, 9).map(n -> BigDecimal.valueOf(n, 1))),
                Tuple.of(1, Arbitraries.of("3.1", "-3.2").map(BigDecimal::new)));
        var run = z.tuple2().map(v -> new Step("run " + v, p -> p.run(v.get1(), v.get2())));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, run),
                        Tuple.of(1, Arbitraries.just(new Step("one level only", p -> p.run(BigDecimal.ZERO)))),
                        Tuple.of(1, Arbitraries.just(new Step("no value", p -> p.run(BigDecimal.ZERO, null)))),
                        Tuple.of(1, Arbitraries.just(new Step("another lot", Paper::otherLot))),
                        Tuple.of(1, Arbitraries.just(new Step("target", Paper::target))),
                        Tuple.of(2, Arbitraries.just(new Step("action", Paper::act))),
                        Tuple.of(1, Arbitraries.just(new Step("calibration", Paper::calibrate))),
                        Tuple.of(1, Arbitraries.just(new Step("too late", p -> p.bench.later(VALID)))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** What a careful technician would have noted. */
    private static final class Paper {
        private final boolean locking;
        private final ABench bench;
        private @Nullable Instant proven;
        private boolean locked;

        private Paper(boolean locking) {
            this.locking = locking;
            // rows of values on one side are the rules' own matter, and tested there
            var rules = Map.of(WestgardRule.RULE_1_3S, Scope.BOTH);
            assertThat(ControlPlan.classic(LEVELS).rules()).containsAllEntriesOf(rules);
            this.bench = new ABench(TEST, new ControlTerms(rules, LEVELS, (int) VALID.toMinutes(), locking));
        }

        private boolean isProven() {
            return proven != null && !locked && !proven.plus(VALID).isBefore(bench.now());
        }

        private void run(@Nullable BigDecimal... values) {
            var measured = new ArrayList<MeasuredControl>();
            for (var value : values) {
                measured.add(new MeasuredControl("L" + (measured.size() + 1), value, null));
            }
            bench.enter(measured);
            var beyond = measured.stream()
                    .anyMatch(m -> m.value() != null && m.value().abs().compareTo(BigDecimal.valueOf(3)) > 0);
            var whole = measured.size() == 2 && measured.stream().allMatch(m -> m.value() != null);
            proven = whole && !beyond ? bench.now() : null;
            locked = locked || (beyond && locking);
        }

        private void otherLot() {
            var other = bench.lot("L1").id();
            bench.enter(List.of(new MeasuredControl("L1", BigDecimal.ZERO, other), MeasuredControl.of("L2", "0")));
            proven = null;
        }

        private void target() {
            bench.expect("L2", bench.lot("L2").id(), "0", "1");
            proven = null;
        }

        private void act() {
            bench.lab
                    .qualityControl()
                    .act(bench.chief, new TakeCorrectiveAction(bench.controlled.id(), null, "Washed"));
            proven = null;
            locked = false;
        }

        private void calibrate() {
            var seen = bench.foundInstrument();
            bench.lab
                    .instruments()
                    .calibrate(bench.chief, new CalibrateInstrument(seen.id(), seen.version(), Set.of(), "Lot 7"));
            proven = null;
        }
    }

    record Step(String name, Consumer<Paper> work) {
        @Override
        public String toString() {
            return name;
        }
    }
}

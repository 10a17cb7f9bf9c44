package health.erp.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.control.ControlDecision.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** The laws of 3.1 and I13, over histories of two materials and every rule there is. */
class ControlPlanProperties {
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final Target UNIT = new Target(BigDecimal.ZERO, BigDecimal.ONE, 1);
    private static final ControlPlan PLAN = everyRule();

    @Property
    void upsideDownItIsJudgedTheSame(@ForAll("histories") List<List<BigDecimal>> history) {
        var decision = judged(history, 1);

        Statistics.collect(decision.verdict());
        assertThat(judged(mapped(history, BigDecimal::negate), 1).rules()).isEqualTo(decision.rules());
    }

    // the same history in other units: only the distance in deviations counts
    @Property
    void inOtherUnitsItIsJudgedTheSame(
            @ForAll("histories") List<List<BigDecimal>> history, @ForAll @IntRange(min = 1, max = 999) int deviation) {
        var target = new Target(new BigDecimal("140"), BigDecimal.valueOf(deviation, 2), 1);
        var inUnits = mapped(history, z -> z.multiply(target.deviation()).add(target.mean()));

        assertThat(PLAN.judge(runs(inUnits, target, 1)).rules())
                .isEqualTo(judged(history, 1).rules());
    }

    @Property
    void whatIsBeforeAnEpochOrTheLookBackChangesNothing(
            @ForAll("histories") List<List<BigDecimal>> earlier, @ForAll("histories") List<List<BigDecimal>> history) {
        var both = new ArrayList<>(runs(earlier, UNIT, 1));
        runs(history, UNIT, 2)
                .forEach(
                        run -> both.add(new ControlRun(run.at().plus(Duration.ofDays(30)), run.epoch(), run.points())));

        assertThat(PLAN.judge(both)).isEqualTo(judged(history, 2));
    }

    @Property
    void onlyTheLookBackIsLookedAt(@ForAll("histories") List<List<BigDecimal>> history) {
        var newest = history.subList(Math.max(0, history.size() - PLAN.lookBack()), history.size());

        assertThat(judged(newest, 1).rules()).isEqualTo(judged(history, 1).rules());
    }

    // a new epoch forgets rows; what one run shows by itself it does not forget
    @Property
    void aNewEpochNeverOpensWhatARunClosesByItself(@ForAll("histories") List<List<BigDecimal>> history) {
        var alone = judged(history.subList(history.size() - 1, history.size()), 2);

        if (alone.verdict() == Verdict.REJECTED) {
            assertThat(judged(history, 1).verdict()).isEqualTo(Verdict.REJECTED);
        }
        assertThat(judged(history, 1).rules()).containsAll(alone.rules());
    }

    @Property
    void onTheLineIsNotBeyondIt(@ForAll("sides") int side, @ForAll @IntRange(min = 1, max = 12) int runs) {
        var onTwo = new ArrayList<List<BigDecimal>>();
        for (var i = 0; i < runs; i++) {
            onTwo.add(List.of(new BigDecimal("2.000").multiply(BigDecimal.valueOf(side)), BigDecimal.ZERO));
        }

        assertThat(judged(onTwo, 1).rules())
                .doesNotContain(WestgardRule.RULE_1_2S, WestgardRule.RULE_2_2S, WestgardRule.RULE_2_OF_3_2S);
    }

    @Property
    void onTheMeanARowBreaks(@ForAll @IntRange(min = 0, max = 9) int where) {
        var row = new ArrayList<List<BigDecimal>>();
        for (var i = 0; i < 10; i++) {
            row.add(List.of(i == where ? BigDecimal.ZERO : new BigDecimal("0.1")));
        }
        var oneLevel = ControlPlan.classic(Set.of("L1"));

        assertThat(oneLevel.judge(runs(row, UNIT, 1)).rules()).isEmpty();
        row.set(where, List.of(new BigDecimal("0.1")));
        assertThat(oneLevel.judge(runs(row, UNIT, 1)).rules()).containsExactly(WestgardRule.RULE_10_X);
    }

    @Property
    void whateverIsMissingNothingIsProven(
            @ForAll("histories") List<List<BigDecimal>> history, @ForAll @IntRange(min = 0, max = 2) int missing) {
        var runs = new ArrayList<>(runs(history, UNIT, 1));
        var last = runs.remove(runs.size() - 1);
        var second = last.points().get(1);
        var points = new ArrayList<>(last.points().subList(0, 1));
        if (missing > 0) {
            points.add(without(second, missing));
        }
        runs.add(new ControlRun(last.at(), last.epoch(), points));

        assertThat(PLAN.judge(runs).verdict().isProof()).isFalse();
    }

    private static ControlPoint without(ControlPoint point, int what) {
        @Nullable BigDecimal value = what == 1 ? null : point.value();
        @Nullable Target target = what == 2 ? null : point.target();
        return new ControlPoint(point.level(), value, target);
    }

    @Provide
    Arbitrary<List<List<BigDecimal>>> histories() {
        var z = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(-30, 30).map(n -> BigDecimal.valueOf(n, 1))),
                Tuple.of(2, Arbitraries.integers().between(1, 12).map(n -> BigDecimal.valueOf(n, 1))),
                Tuple.of(
                        1,
                        Arbitraries.of("-3.001", "-2", "-1", "0", "1", "2", "3").map(BigDecimal::new)));
        return z.list().ofSize(2).list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<Integer> sides() {
        return Arbitraries.of(1, -1);
    }

    private static ControlPlan everyRule() {
        var rules = new EnumMap<WestgardRule, Scope>(WestgardRule.class);
        for (var rule : WestgardRule.values()) {
            rules.put(rule, Scope.BOTH);
        }
        return new ControlPlan(rules, Set.of("L1", "L2"));
    }

    private static ControlDecision judged(List<List<BigDecimal>> history, int epoch) {
        return PLAN.judge(runs(history, UNIT, epoch));
    }

    private static List<List<BigDecimal>> mapped(List<List<BigDecimal>> history, UnaryOperator<BigDecimal> change) {
        return history.stream().map(run -> run.stream().map(change).toList()).toList();
    }

    private static List<ControlRun> runs(List<List<BigDecimal>> history, Target target, int epoch) {
        var runs = new ArrayList<ControlRun>();
        for (var values : history) {
            var points = new ArrayList<ControlPoint>();
            for (var value : values) {
                points.add(new ControlPoint("L" + (points.size() + 1), value, target));
            }
            runs.add(new ControlRun(START.plus(Duration.ofHours(runs.size())), epoch, points));
        }
        return runs;
    }
}

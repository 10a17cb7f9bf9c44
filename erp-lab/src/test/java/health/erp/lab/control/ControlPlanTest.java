package health.erp.lab.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.control.ControlGate.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 3.1, I13: nothing is accepted because it was not looked at. */
class ControlPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
    private static final Target TARGET = new Target(new BigDecimal("100"), new BigDecimal("2"), 1);
    private static final ControlPlan PLAN = ControlPlan.classic(Set.of("L1", "L2"));

    @Test
    void aRunWithoutValueTargetOrDeviationProvesNothing() {
        var still = new Target(new BigDecimal("100"), BigDecimal.ZERO, 1);

        assertThat(judged(point("L1", "100"), point("L2", "100")).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judged(point("L1", "100")).unknown()).containsExactly("The material (L2) was not run.");
        assertThat(judged(point("L1", "100"), new ControlPoint("L2", null, TARGET))
                        .unknown())
                .containsExactly("The material (L2) has no value.");
        assertThat(judged(point("L1", "100"), new ControlPoint("L2", BigDecimal.TEN, null))
                        .unknown())
                .containsExactly("The material (L2) has no target.");
        assertThat(judged(point("L1", "100"), new ControlPoint("L2", BigDecimal.TEN, still))
                        .verdict())
                .isEqualTo(Verdict.NOT_EVALUABLE);
    }

    @Test
    void withoutRulesMaterialsOrRunsNothingIsAccepted() {
        var run = List.of(run(0, 1, point("L1", "100")));
        var warningsOnly = new ControlPlan(Map.of(WestgardRule.RULE_1_2S, Scope.BOTH), Set.of("L1"));

        assertThat(new ControlPlan(Map.of(), Set.of("L1")).judge(run).verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(warningsOnly.judge(run).verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(ControlPlan.classic(Set.of()).judge(run).verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(PLAN.judge(List.of()).verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
    }

    @Test
    void whatIsWrongIsSaidThoughSomethingIsMissingToo() {
        var decision = judged(point("L1", "107"));

        assertThat(decision.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(decision.unknown()).isNotEmpty();
    }

    @Test
    void oneBeyondTheLimitIsSaidOnceAndOfItsMaterial() {
        var decision = judged(point("L1", "100"), point("L2", "107"));

        assertThat(decision.violations())
                .containsExactly(
                        new Violation(WestgardRule.RULE_1_2S, "L2"), new Violation(WestgardRule.RULE_1_3S, "L2"));
    }

    @Test
    void aWarningStopsNothing() {
        assertThat(judged(point("L1", "104.1"), point("L2", "100")).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(judged(point("L1", "104.0"), point("L2", "100")).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void lookingBackEndsAtAnEpochAndAtANewTarget() {
        var newTarget = new Target(new BigDecimal("100"), new BigDecimal("2"), 2);
        var before = run(0, 1, point("L1", "104.1"), point("L2", "100"));
        var same = run(1, 1, point("L1", "104.1"), point("L2", "100"));
        var after = run(1, 2, point("L1", "104.1"), point("L2", "100"));
        var other = run(1, 1, new ControlPoint("L1", new BigDecimal("104.1"), newTarget), point("L2", "100"));

        assertThat(PLAN.judge(List.of(before, same)).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(PLAN.judge(List.of(before, after)).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(PLAN.judge(List.of(before, other)).verdict()).isEqualTo(Verdict.WARNING);
    }

    @Test
    void runsOutOfOrderProveNothing() {
        var first = run(1, 1, point("L1", "100"), point("L2", "100"));
        var second = run(0, 1, point("L1", "100"), point("L2", "100"));

        assertThat(PLAN.judge(List.of(first, second)).unknown())
                .containsExactly("The runs are not in the order of time.");
    }

    @Test
    void aRunThatCouldNotBeJudgedDoesNotBreakARow() {
        var missing = run(1, 1, new ControlPoint("L1", null, TARGET), point("L2", "100"));
        var history = List.of(
                run(0, 1, point("L1", "104.1"), point("L2", "100")),
                missing,
                run(2, 1, point("L1", "104.1"), point("L2", "100")));

        assertThat(PLAN.judge(history).rules()).contains(WestgardRule.RULE_2_2S);
    }

    @Test
    void withinAndAcrossAreOptions() {
        var across = WestgardVectorsTest.runs("2.1 2.1");
        var within = WestgardVectorsTest.runs("2.1 0 | 2.1 0");

        assertThat(rules(WestgardRule.RULE_2_2S, Scope.WITHIN, across)).isEmpty();
        assertThat(rules(WestgardRule.RULE_2_2S, Scope.ACROSS, across)).containsExactly(WestgardRule.RULE_2_2S);
        assertThat(rules(WestgardRule.RULE_2_2S, Scope.WITHIN, within)).containsExactly(WestgardRule.RULE_2_2S);
        assertThat(rules(WestgardRule.RULE_2_2S, Scope.ACROSS, within)).isEmpty();
    }

    @Test
    void theOptionalRules() {
        assertThat(rules(WestgardRule.RULE_2_OF_3_2S, Scope.WITHIN, WestgardVectorsTest.runs("2.1 | 0 | 2.1")))
                .isNotEmpty();
        assertThat(rules(WestgardRule.RULE_2_OF_3_2S, Scope.WITHIN, WestgardVectorsTest.runs("2.1 | 2.1 | 0")))
                .isEmpty();
        assertThat(rules(WestgardRule.RULE_2_OF_3_2S, Scope.ACROSS, WestgardVectorsTest.runs("2.1 0 2.1")))
                .isNotEmpty();
        assertThat(rules(WestgardRule.RULE_3_1S, Scope.BOTH, WestgardVectorsTest.runs("1.1 1.1 1.1")))
                .isNotEmpty();
        assertThat(rules(WestgardRule.RULE_6_X, Scope.BOTH, WestgardVectorsTest.runs(".1 .1 .1 | .1 .1 .1")))
                .isNotEmpty();
        assertThat(rules(WestgardRule.RULE_7_T, Scope.BOTH, WestgardVectorsTest.runs("-.3|-.2|-.1|0|.1|.2|.3")))
                .isNotEmpty();
        assertThat(rules(WestgardRule.RULE_7_T, Scope.BOTH, WestgardVectorsTest.runs("-.3|-.2|-.1|-.1|.1|.2|.3")))
                .isEmpty();
        assertThat(rules(WestgardRule.RULE_7_T, Scope.BOTH, WestgardVectorsTest.runs(".1|.1|.1|.1|.1|.1|.1")))
                .isEmpty();
        assertThat(rules(WestgardRule.RULE_7_T, Scope.BOTH, WestgardVectorsTest.runs("-.2|-.1|0|.1|.2|.3")))
                .isEmpty();
    }

    @Test
    void theGateIsClosedUntilAFreshRunHasProvenOtherwise() {
        var run = run(0, 1, point("L1", "100"), point("L2", "100"));
        var good = PLAN.judge(List.of(run));
        var bad = judged(point("L1", "107"), point("L2", "100"));

        assertThat(gate(0, run, good)).isEqualTo(new ControlGate.Open(good));
        assertThat(gate(8, run, good)).isInstanceOf(ControlGate.Open.class);
        assertThat(gate(9, run, good)).isEqualTo(new ControlGate.Closed(Reason.TOO_OLD));
        assertThat(gate(-1, run, good)).isEqualTo(new ControlGate.Closed(Reason.LATER));
        assertThat(gate(0, null, null)).isEqualTo(new ControlGate.Closed(Reason.NEVER_RUN));
        assertThat(gate(0, run, bad)).isEqualTo(new ControlGate.Closed(Reason.REJECTED));
        assertThat(gate(0, run, judged(point("L1", "100")))).isEqualTo(new ControlGate.Closed(Reason.NOT_EVALUABLE));
    }

    @Test
    void sigmaIsNotToldWhileSomethingIsNotKnown() {
        var ten = BigDecimal.TEN;
        var two = new BigDecimal("2");

        assertThat(Sigma.of(ten, BigDecimal.ZERO, two).orElseThrow().value()).isEqualByComparingTo("5.0");
        assertThat(Sigma.of(ten, two, two).orElseThrow().value()).isEqualByComparingTo("4.0");
        assertThat(Sigma.of(ten, two.negate(), two).orElseThrow().band()).isEqualTo(Sigma.Band.GOOD);
        assertThat(Sigma.of(ten, null, two)).isEmpty();
        assertThat(Sigma.of(ten, two, BigDecimal.ZERO)).isEmpty();
        assertThat(new Sigma(new BigDecimal("5.999")).band()).isEqualTo(Sigma.Band.EXCELLENT);
        assertThat(new Sigma(new BigDecimal("6")).band()).isEqualTo(Sigma.Band.WORLD_CLASS);
        assertThat(new Sigma(new BigDecimal("3")).band()).isEqualTo(Sigma.Band.MARGINAL);
        assertThat(new Sigma(new BigDecimal("-1")).band()).isEqualTo(Sigma.Band.UNACCEPTABLE);
    }

    @Test
    void statisticsOfTheAcceptedRuns() {
        var values = new ArrayList<BigDecimal>();
        for (var value : List.of("2", "4", "4", "4", "5", "5", "7", "9")) {
            values.add(new BigDecimal(value));
        }
        var statistics = TargetStatistics.of(values).orElseThrow();

        assertThat(statistics.mean()).isEqualByComparingTo("5");
        assertThat(statistics.deviation().setScale(5, RoundingMode.HALF_UP)).isEqualTo("2.13809");
        assertThat(statistics.variation().orElseThrow().setScale(3, RoundingMode.HALF_UP))
                .isEqualTo("42.762");
        assertThat(statistics.bias(new BigDecimal("4")).orElseThrow()).isEqualByComparingTo("25");
        assertThat(statistics.isEnough()).isFalse();
        assertThat(TargetStatistics.of(values.subList(0, 1))).isEmpty();
    }

    @Test
    void whatWasRejectedOrNotEvaluableIsLeftOutOfTheTarget() {
        var log = List.of(
                judgedRun(point("L1", "99"), point("L2", "100")),
                judgedRun(point("L1", "107"), point("L2", "100")),
                judgedRun(point("L1", "98")),
                judgedRun(point("L1", "101"), point("L2", "104.5")));

        assertThat(TargetStatistics.of("L1", log)).hasValueSatisfying(statistics -> {
            assertThat(statistics.count()).isEqualTo(2);
            assertThat(statistics.mean()).isEqualByComparingTo("100");
        });
        assertThat(TargetStatistics.of("L3", log)).isEmpty();
    }

    @Test
    void theChartShowsDeviations() {
        var runs =
                List.of(run(0, 1, point("L1", "101.5")), run(1, 2, new ControlPoint("L1", new BigDecimal("7"), null)));

        assertThat(ChartPoint.of("L1", runs))
                .containsExactly(
                        new ChartPoint(NOW, 1, new BigDecimal("101.5"), new BigDecimal("0.750")),
                        new ChartPoint(NOW.plus(Duration.ofHours(1)), 2, new BigDecimal("7"), null));
    }

    @Test
    void aMaterialIsOnceInARun() {
        assertThatThrownBy(() -> run(0, 1, point("L1", "1"), point("L1", "2"))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new Target(BigDecimal.ONE, BigDecimal.ONE.negate(), 1))
                .hasMessageContaining("must not be negative");
    }

    private static List<WestgardRule> rules(WestgardRule rule, Scope scope, List<ControlRun> runs) {
        return new ControlPlan(Map.of(rule, scope), WestgardVectorsTest.levels(runs))
                .judge(runs)
                .rules();
    }

    private static ControlGate gate(int hoursLater, @Nullable ControlRun run, @Nullable ControlDecision decision) {
        return ControlGate.at(NOW.plus(Duration.ofHours(hoursLater)), run, decision, Duration.ofHours(8));
    }

    private static JudgedRun judgedRun(ControlPoint... points) {
        return new JudgedRun(run(0, 1, points), judged(points));
    }

    private static ControlDecision judged(ControlPoint... points) {
        return PLAN.judge(List.of(run(0, 1, points)));
    }

    private static ControlRun run(int hour, int epoch, ControlPoint... points) {
        return new ControlRun(NOW.plus(Duration.ofHours(hour)), epoch, List.of(points));
    }

    private static ControlPoint point(String level, String value) {
        return new ControlPoint(level, new BigDecimal(value), TARGET);
    }
}

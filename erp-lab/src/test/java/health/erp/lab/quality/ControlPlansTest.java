package health.erp.lab.quality;

import static health.erp.lab.quality.ABench.GLUCOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.control.ControlPlan;
import health.erp.lab.control.Sigma;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is planned and expected, and how it went. */
@OnEachDatabase(Lab.class)
class ControlPlansTest {
    private static final ControlTerms TERMS =
            new ControlTerms(ControlPlan.classic(Set.of("L1")).rules(), Set.of("L1"), 24 * 60, false);

    private final TestErp test;
    private final ABench bench;
    private final ControlPlans plans;

    ControlPlansTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.bench = new ABench(test, TERMS, Map.of("L1", List.of("100", "2")));
        this.plans = bench.lab.controlPlans();
    }

    @Test
    void aNewTargetTakesThePlaceOfTheFormerAndBeginsAnEpoch() {
        var before = bench.found();
        var lot = bench.lot("L1");
        var target = bench.expect("L1", lot.id(), "101", "2.5");

        assertThat(target.number()).isEqualTo(2);
        assertThat(target.source()).isEqualTo(TargetSource.MANUFACTURER);
        assertThat(bench.found().epoch()).isEqualTo(before.epoch() + 1);
        assertThat(targets()).extracting(ControlTargetView::number).containsExactly(2, 1);
        assertThat(targets()).extracting(ControlTargetView::inForce).containsExactly(true, false);
        assertThat(test.events(bench.chief.hospital())).endsWith("lab.control.target.set");
    }

    @Test
    void anOwnTargetIsCalculatedFromWhatWasMeasuredWithoutWhatWasRejected() { // 3.1
        assertCode("lab.control.target.few", this::derived);
        for (var run = 0; run < 10; run++) {
            bench.run("99");
            bench.run("101");
        }
        assertThat(bench.run("110").verdict()).isEqualTo(Verdict.REJECTED);

        var own = derived();

        assertThat(own.source()).isEqualTo(TargetSource.OWN);
        assertThat(own.measurements()).isEqualTo(20);
        assertThat(own.mean()).isEqualByComparingTo("100");
        assertThat(own.deviation()).isEqualByComparingTo("1.0259783521"); // √(20/19)
        assertThat(own.lot()).isEqualTo(bench.lotOf("L1"));
        assertThat(bench.run("103.2").verdict()).isEqualTo(Verdict.REJECTED); // beyond three of its own deviations
    }

    @Test
    void aTargetWithoutAnySpreadIsNone() {
        for (var run = 0; run < 9; run++) {
            bench.run("100"); // on the mean, so on no side of it
        }
        for (var run = 0; run < 11; run++) {
            bench.run("100");
        }

        assertCode("lab.control.target.spread", this::derived);
        assertThatThrownBy(() -> bench.expect("L1", bench.lotOf("L1"), "100", "0"))
                .hasMessageContaining("deviation");
        assertCode(
                "lab.control.target.none",
                () -> plans.derive(bench.chief, new DeriveTarget(bench.controlled.id(), "L3")));
    }

    @Test
    void nothingIsExpectedOfALotThatExpired() {
        var old = bench.lab
                .controlMaterials()
                .receive(
                        bench.chief, new ReceiveControlLot(bench.material.id(), "OLD", LocalDate.of(2026, 3, 1), null));

        assertCode("lab.control.lot.expired", () -> bench.expect("L1", old.id(), "100", "2"));
        assertCode(
                "lab.control.lot.expired",
                () -> bench.lab.controlMaterials().open(bench.chief, new OpenControlLot(old.id(), 0)));
    }

    @Test
    void aPlanThatWasChangedMeanwhileIsNotOverwritten() {
        var command = new ReplanControl(bench.controlled.id(), 1, TERMS);
        assertThat(plans.replan(bench.chief, command).plan()).isEqualTo(2);

        assertThatThrownBy(() -> plans.replan(bench.chief, command))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("it is number 2");
    }

    @Test
    void aPlanWithoutRulesOrLevelsIsNone() { // I13
        var none = new ControlTerms(Map.of(), Set.of(), 60, true);

        assertThatThrownBy(() -> plans.replan(bench.chief, new ReplanControl(bench.controlled.id(), 1, none)))
                .hasMessageContaining("terms.levels")
                .hasMessageContaining("terms.rules");
    }

    @Test
    void aMonthIsSummedUpByLotAndLevel() {
        for (var run = 0; run < 5; run++) {
            bench.run("98");
            bench.run("102");
        }
        bench.run("110");

        assertThat(statistics()).singleElement().satisfies(level -> {
            assertThat(level.measurements()).isEqualTo(10);
            assertThat(level.rejected()).isEqualTo(1);
            assertThat(level.mean()).isEqualByComparingTo("100");
            assertThat(level.variation()).isEqualByComparingTo("2.1082"); // √(40/9) of 100
            assertThat(level.sigma()).isEqualTo(new SigmaOutcome.NotCalculable());
        });
        goal("10", null);
        assertThat(statistics().get(0).sigma()).isEqualTo(new SigmaOutcome.NotCalculable()); // no bias is not 0
        goal("10", "2");
        assertThat(statistics().get(0).sigma())
                .isEqualTo(new SigmaOutcome.Calculated(new BigDecimal("3.79"), Sigma.Band.MARGINAL));
        assertThat(bench.lab
                        .controlCharts()
                        .statistics(bench.chief, new ReadStatistics(bench.controlled.id(), YearMonth.of(2026, 2))))
                .isEmpty();
    }

    @Test
    void aChartHasPointsWithTheirEpochsAndWhatTheirRunsShowed() {
        bench.run("101");
        bench.act(bench.run("107"));
        bench.run("99");

        var first = chart(null, 2);
        var second = chart(first.next(), 2);

        assertThat(first.items())
                .extracting(p -> p.point().z(), ChartPointView::verdict, ChartPointView::rules)
                .containsExactly(
                        tuple(new BigDecimal("0.500"), Verdict.ACCEPTED, List.of()),
                        tuple(new BigDecimal("3.500"), Verdict.REJECTED, List.of("1_2s", "1_3s")));
        assertThat(second.items()).singleElement().satisfies(point -> assertThat(
                        point.point().epoch())
                .isGreaterThan(first.items().get(0).point().epoch()));
        assertThat(second.next()).isNull();
    }

    @Test
    void theWorkListHasWhatIsNotProven() {
        assertThat(bench.workList()).extracting(ControlledTestView::id).containsExactly(bench.controlled.id());
        bench.run("100");
        assertThat(bench.workList()).isEmpty();

        bench.later(Duration.ofHours(25));
        assertThat(bench.workList()).hasSize(1);
        assertThat(plans.list(bench.chief, new ListControls(bench.instrument.id(), false, null, 10))
                        .items())
                .containsExactly(bench.found());
    }

    @Test
    void keepsHospitalsApart() {
        var elsewhere = test.aCaller(test.aHospital());
        bench.run("100");

        assertThat(plans.list(elsewhere, new ListControls(null, false, null, 10))
                        .items())
                .isEmpty();
        assertThat(plans.targets(elsewhere, new ListTargets(bench.controlled.id(), null, 10))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> plans.find(elsewhere, new FindControl(GLUCOSE, bench.instrument.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.plan(elsewhere, new PlanControl(GLUCOSE, bench.instrument.id(), TERMS)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.aim(elsewhere, new SetGoals(bench.controlled.id(), List.of())))
                .isInstanceOf(NotFoundException.class);
        assertThat(bench.lab
                        .controlCharts()
                        .chart(
                                elsewhere,
                                new ReadChart(bench.controlled.id(), "L1", TestErp.MORNING, bench.now(), null, 10))
                        .items())
                .isEmpty();
        assertThat(bench.lab
                        .controlMaterials()
                        .lots(elsewhere, new ListControlLots(bench.material.id(), null, 10))
                        .items())
                .isEmpty();
        assertThat(bench.lab
                        .instruments()
                        .list(elsewhere, new ListInstruments(null, 10))
                        .items())
                .isEmpty();
    }

    private ControlTargetView derived() {
        return plans.derive(bench.chief, new DeriveTarget(bench.controlled.id(), "L1"));
    }

    private List<ControlTargetView> targets() {
        return plans.targets(bench.chief, new ListTargets(bench.controlled.id(), null, 10))
                .items();
    }

    private void goal(String allowed, @Nullable String bias) {
        var goal = new LevelGoal("L1", new BigDecimal(allowed), bias == null ? null : new BigDecimal(bias));
        plans.aim(bench.chief, new SetGoals(bench.controlled.id(), List.of(goal)));
    }

    private List<LevelStatisticsView> statistics() {
        return bench.lab
                .controlCharts()
                .statistics(bench.chief, new ReadStatistics(bench.controlled.id(), YearMonth.of(2026, 3)));
    }

    private Page<ChartPointView, Integer> chart(@Nullable Integer after, int size) {
        var query = new ReadChart(
                bench.controlled.id(), "L1", TestErp.MORNING, bench.now().plusSeconds(1), after, size);
        return bench.lab.controlCharts().chart(bench.chief, query);
    }

    private static void assertCode(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ErpException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}

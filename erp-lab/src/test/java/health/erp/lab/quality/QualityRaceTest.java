package health.erp.lab.quality;

import static health.erp.lab.quality.ABench.GLUCOSE;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.control.WestgardRule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens when several do it at the same moment. */
@OnEachDatabase(Lab.class)
class QualityRaceTest {
    private final TestErp test;

    QualityRaceTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void runsEnteredAtOnceAreOneAfterTheOtherAndEachIsJudgedByThoseBefore() {
        var bench = ABench.unlocking(test, Set.of("L1"));

        // four in a row beyond one deviation; whoever does not see the others sees no row
        var race = Race.of(12, i -> bench.enter("1.5"));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results())
                .extracting(ControlRunView::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(race.results()).allSatisfy(run -> assertThat(
                        run.violations().stream().anyMatch(v -> v.rule() == WestgardRule.RULE_4_1S))
                .isEqualTo(run.number() >= 4));
        assertThat(bench.found().lastVerdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void ofTwoTargetsSetAtOnceOneIsInForce() {
        assertThat(setAtOnce(test))
                .hasSize(9)
                .filteredOn(ControlTargetView::inForce)
                .singleElement()
                .extracting(ControlTargetView::number)
                .isEqualTo(9);
    }

    /** All that was ever expected, where eight say at once what is. */
    static List<ControlTargetView> setAtOnce(TestErp test) {
        var bench = ABench.unlocking(test, Set.of("L1"));
        var lot = bench.lotOf("L1");

        var race = Race.of(8, i -> bench.expect("L1", lot, "" + i, "1"));

        assertThat(race.failures()).isEmpty();
        return bench.lab
                .controlPlans()
                .targets(bench.chief, new ListTargets(bench.controlled.id(), null, 20))
                .items();
    }

    @Test
    void aTestIsPlannedOnceOnAnInstrument() {
        assertThat(plannedAtOnce(test)).isEqualTo(1);
    }

    /** How many of eight agree how one test is controlled on one instrument; the others are told. */
    static int plannedAtOnce(TestErp test) {
        var lab = test.erp().module(Lab.class);
        var chief = test.aCaller(test.aHospital());
        var instrument = lab.instruments().define(chief, new DefineInstrument("XN-1", "Sysmex", "HAEMATOLOGY"));
        var terms = ControlTerms.classic(Set.of("L1"), Duration.ofHours(8));

        var race = Race.of(8, i -> lab.controlPlans().plan(chief, new PlanControl(GLUCOSE, instrument.id(), terms)));

        assertThat(race.failures())
                .allSatisfy(e -> assertThat(e).isInstanceOfSatisfying(ConflictException.class, c -> assertThat(c.code())
                        .isEqualTo("lab.control.planned")));
        return race.results().size();
    }
}

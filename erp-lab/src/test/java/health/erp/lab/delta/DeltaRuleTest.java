package health.erp.lab.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.lab.delta.DeltaOutcome.Exceeded;
import health.erp.lab.delta.DeltaOutcome.NotEvaluable;
import health.erp.lab.delta.DeltaOutcome.Reason;
import health.erp.lab.delta.DeltaOutcome.Within;
import health.erp.lab.delta.Reading.Standing;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3.2 */
class DeltaRuleTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final DeltaRule HALF = DeltaRule.of(DeltaKind.PERCENT, "40", WEEK);

    @ParameterizedTest
    @CsvSource({"DIFFERENCE, 2.0", "PERCENT, 50", "RATE, 1.0", "PERCENT_RATE, 25"})
    void measuresAChangeInFourWays(DeltaKind kind, BigDecimal expected) {
        var outcome = DeltaRule.of(kind, "100", WEEK).check(reading("6.0", 0), List.of(reading("4.0", 2)), Set.of());

        assertThat(outcome).isInstanceOfSatisfying(Within.class, within -> assertThat(within.change())
                .isEqualByComparingTo(expected));
    }

    @Test
    void theReferenceChangeIsThirteenPointEightSix() {
        var change = new ReferenceChange(new BigDecimal("3"), new BigDecimal("4"), new BigDecimal("1.96"));

        assertThat(change.percent().setScale(2, RoundingMode.HALF_UP)).isEqualTo("13.86");
        assertThat(DeltaRule.ofReferenceChange(change, WEEK)
                        .check(reading("4.6", 0), List.of(reading("4.0", 2)), Set.of()))
                .isInstanceOf(Exceeded.class);
    }

    @Test
    void onTheLimitIsWithinIt() {
        assertThat(HALF.check(reading("5.6", 0), List.of(reading("4.0", 2)), Set.of()))
                .isInstanceOf(Within.class);
        assertThat(HALF.check(reading("5.7", 0), List.of(reading("4.0", 2)), Set.of()))
                .isInstanceOf(Exceeded.class);
    }

    @Test
    void aFallHasALimitOfItsOwn() {
        var falling = new DeltaRule(DeltaKind.DIFFERENCE, BigDecimal.ONE, null, WEEK, Set.of());

        assertThat(falling.check(reading("2", 0), List.of(reading("4", 2)), Set.of()))
                .isInstanceOf(Exceeded.class);
        assertThat(falling.check(reading("9", 0), List.of(reading("4", 2)), Set.of()))
                .isInstanceOf(Within.class);
    }

    @Test
    void comparesWithTheLastReleasedOneOfTheSameSeriesAndUnitInTheWindow() {
        var older = reading("4.0", 3);
        var open = new Reading(older.value(), NOW.minus(Duration.ofDays(1)), "K", Standing.OPEN);
        var takenBack = new Reading(older.value(), NOW.minus(Duration.ofDays(1)), "K", Standing.TAKEN_BACK);
        var otherMethod = new Reading(older.value(), NOW.minus(Duration.ofDays(1)), "K-POC", Standing.RELEASED);
        var otherUnit = new Reading(
                ReportedValue.read("1", Unit.of("mg/dL")), NOW.minus(Duration.ofDays(1)), "K", Standing.RELEASED);
        var later = new Reading(older.value(), NOW.plusSeconds(60), "K", Standing.RELEASED);

        assertThat(HALF.check(reading("4.2", 0), List.of(open, takenBack, otherMethod, otherUnit, later), Set.of()))
                .isEqualTo(new NotEvaluable(Reason.NO_PREVIOUS));
        assertThat(HALF.check(reading("9", 0), List.of(reading("8.9", 4), older, open), Set.of()))
                .isInstanceOf(Exceeded.class);
        assertThat(HALF.check(reading("4.2", 0), List.of(reading("4", 7)), Set.of()))
                .isInstanceOf(Within.class);
        assertThat(HALF.check(reading("9", 0), List.of(reading("4", 8)), Set.of()))
                .isEqualTo(new NotEvaluable(Reason.NO_PREVIOUS));
    }

    @Test
    void aPercentageOfNothingIsNotEvaluable() {
        assertThat(HALF.check(reading("1", 0), List.of(reading("0.0", 1)), Set.of()))
                .isEqualTo(new NotEvaluable(Reason.UNDEFINED));
        assertThat(DeltaRule.of(DeltaKind.RATE, "1", WEEK).check(reading("1", 0), List.of(reading("2", 0)), Set.of()))
                .isEqualTo(new NotEvaluable(Reason.UNDEFINED));
    }

    @Test
    void whatIsOnlyKnownToBeBeyondIsNotEvaluable() {
        assertThat(HALF.check(reading("<1", 0), List.of(reading("4", 1)), Set.of()))
                .isEqualTo(new NotEvaluable(Reason.NOT_EXACT));
        assertThat(HALF.check(reading("1", 0), List.of(reading("<1", 1), reading("4", 2)), Set.of()))
                .isEqualTo(new NotEvaluable(Reason.NOT_EXACT));
    }

    @Test
    void underDialysisAChangeSaysNothing() {
        assertThat(HALF.excluding(Set.of("dialysis"))
                        .check(reading("9", 0), List.of(reading("4", 1)), Set.of("dialysis")))
                .isEqualTo(new NotEvaluable(Reason.EXCLUDED));
    }

    @Test
    void aSpecimenIsHeldWhenEnoughOfItJumpsAtOnce() {
        var jump = new Exceeded(BigDecimal.TEN, BigDecimal.ONE);
        var calm = new Within(BigDecimal.ZERO);
        var unknown = new NotEvaluable(Reason.NO_PREVIOUS);

        assertThat(SpecimenDelta.of(List.of(jump, jump, calm), 2)).isEqualTo(SpecimenDelta.HOLD_SPECIMEN);
        assertThat(SpecimenDelta.of(List.of(jump, calm, calm), 2)).isEqualTo(SpecimenDelta.CONSISTENT);
        assertThat(SpecimenDelta.of(List.of(jump, unknown, calm), 2)).isEqualTo(SpecimenDelta.NOT_EVALUABLE);
        assertThat(SpecimenDelta.of(List.of(unknown), 2)).isEqualTo(SpecimenDelta.NOT_EVALUABLE);
        assertThat(SpecimenDelta.of(List.of(), 2)).isEqualTo(SpecimenDelta.NOT_EVALUABLE);
    }

    @Test
    void aRuleHasALimit() {
        assertThatThrownBy(() -> new DeltaRule(DeltaKind.RATE, null, null, WEEK, Set.of()))
                .hasMessageContaining("a limit");
    }

    @Property
    void theOrderOfEarlierResultsDoesNotMatter(
            @ForAll @IntRange(min = 1, max = 6) int one, @ForAll @IntRange(min = 1, max = 6) int other) {
        var first = reading("4." + one, one);
        var second = reading("4." + other, other);

        assertThat(HALF.check(reading("6", 0), List.of(first, second), Set.of()))
                .isEqualTo(HALF.check(reading("6", 0), List.of(second, first), Set.of()));
    }

    private static Reading reading(String value, int daysAgo) {
        return new Reading(
                ReportedValue.read(value, Unit.of("mmol/L")),
                NOW.minus(Duration.ofDays(daysAgo)),
                "K",
                Standing.RELEASED);
    }
}

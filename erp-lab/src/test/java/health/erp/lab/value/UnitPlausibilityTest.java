package health.erp.lab.value;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.unit.Substance;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.UnitPlausibility.Verdict;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** 3.4: a unit is not believed because it was sent. */
class UnitPlausibilityTest {
    private final UnitPlausibility haemoglobin =
            new UnitPlausibility(Unit.of("g/dL"), Substance.ofMolarMass("16114.5"), Span.between("1", "30"));

    @Test
    void aHaemoglobinInGramsPerMillilitreIsStopped() {
        var verdict = haemoglobin.check(exactly("12.5"), Unit.of("g/mL"), Span.between("13", "18"));

        assertThat(verdict).isEqualTo(new Verdict.Impossible(exactly("1250"), true));
    }

    @Test
    void aValueThatFitsWithARangeThatDoesNotIsStoppedToo() {
        assertThat(haemoglobin.check(exactly("12.5"), Unit.of("g/dL"), Span.between("130", "180")))
                .isInstanceOf(Verdict.Impossible.class);
    }

    @Test
    void anotherUnitOfTheSameKindIsTranslated() {
        assertThat(haemoglobin.check(exactly("125"), Unit.of("g/L"), Span.between("130", "180")))
                .isEqualTo(new Verdict.Plausible(exactly("12.5")));
        assertThat(haemoglobin.check(exactly("7.8"), Unit.of("mmol/L"), null)).isInstanceOf(Verdict.Plausible.class);
    }

    @Test
    void whatMeasuresSomethingElseIsSaidToDoSo() {
        assertThat(haemoglobin.check(exactly("12.5"), Unit.of("%"), null))
                .isEqualTo(new Verdict.Incomparable(Unit.of("%")));
    }

    @Test
    void aCensoredValueIsPossibleWhenSomeOfItIs() {
        assertThat(haemoglobin.check(Span.below("2"), Unit.of("g/dL"), null)).isInstanceOf(Verdict.Plausible.class);
        assertThat(haemoglobin.check(Span.above("40"), Unit.of("g/dL"), null)).isInstanceOf(Verdict.Impossible.class);
    }

    private static Span exactly(String value) {
        return Span.at(new BigDecimal(value));
    }
}

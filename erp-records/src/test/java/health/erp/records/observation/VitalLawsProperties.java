package health.erp.records.observation;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.records.observation.News2.Risk;
import health.erp.records.observation.News2.SaturationScale;
import health.erp.records.observation.News2.Signs;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for all values that can be measured. */
class VitalLawsProperties {
    @Property(tries = 500)
    void aScoreIsNeverBelowZeroNorAboveTwenty(
            @ForAll @IntRange(min = 0, max = 150) int rate,
            @ForAll @IntRange(min = 0, max = 100) int saturation,
            @ForAll SaturationScale scale,
            @ForAll boolean oxygen,
            @ForAll @IntRange(min = 0, max = 370) int pressure,
            @ForAll @IntRange(min = 0, max = 350) int pulse,
            @ForAll Consciousness seen,
            @ForAll @IntRange(min = 100, max = 470) int tenths) {
        var points = News2.of(new Signs(
                BigDecimal.valueOf(rate),
                BigDecimal.valueOf(saturation),
                scale,
                oxygen,
                BigDecimal.valueOf(pressure),
                BigDecimal.valueOf(pulse),
                seen,
                BigDecimal.valueOf(tenths, 1)));

        assertThat(points.total()).isBetween(0, 20);
        assertThat(points.risk() == Risk.HIGH).isEqualTo(points.total() >= 7);
        assertThat(points.risk().compareTo(Risk.MEDIUM) >= 0).isEqualTo(points.total() >= 5);
    }

    @Property(tries = 500)
    void theMeanPressureLiesBetweenTheTwoNearerTheLower(
            @ForAll @IntRange(min = 0, max = 370) int one, @ForAll @IntRange(min = 0, max = 300) int other) {
        var systolic = Math.max(one, other);
        var diastolic = Math.min(one, other);

        var mean = Derivation.mean(BigDecimal.valueOf(systolic), BigDecimal.valueOf(diastolic))
                .intValueExact();

        assertThat(mean).isBetween(diastolic, systolic);
        assertThat(3 * mean - (systolic + 2 * diastolic)).isBetween(-1, 1);
    }

    @Property(tries = 500)
    void aHeavierPatientOfTheSameHeightHasNoLowerIndex(
            @ForAll @IntRange(min = 200, max = 649_999) int grams, @ForAll @IntRange(min = 200, max = 2800) int mm) {
        var height = BigDecimal.valueOf(mm, 1);

        var index = Derivation.bodyMassIndex(BigDecimal.valueOf(grams, 3), height);

        assertThat(Derivation.bodyMassIndex(BigDecimal.valueOf(grams + 1, 3), height))
                .isGreaterThanOrEqualTo(index);
        var exact =
                BigDecimal.valueOf(grams, 3).divide(height.movePointLeft(2).pow(2), java.math.MathContext.DECIMAL64);
        assertThat(index.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.05"));
    }

    @Property
    void noStatusMayBecomeItself(@ForAll ObservationStatus status) {
        assertThat(status.mayBecome(status)).isFalse();
    }
}

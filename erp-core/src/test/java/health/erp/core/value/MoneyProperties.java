package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class MoneyProperties {
    private static final CurrencyCode INR = new CurrencyCode("INR");
    private static final long LARGE = 1_000_000_000_000_000L;

    @Property(tries = 300)
    void anAllocationLosesNoPaisa(@ForAll("amounts") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        assertThat(sum(whole.allocate(weights))).isEqualTo(whole);
    }

    @Property(tries = 300)
    void noPartIsAWholePaisaAwayFromItsExactShare(
            @ForAll("amounts") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        var parts = whole.allocate(weights);
        var total = total(weights);

        for (var i = 0; i < parts.size(); i++) {
            // |part - whole * weight / total| < 1, without dividing
            var error = BigDecimal.valueOf(parts.get(i).minor())
                    .multiply(total)
                    .subtract(BigDecimal.valueOf(whole.minor()).multiply(weights.get(i)));
            assertThat(error.abs()).isLessThan(total.abs());
        }
    }

    @Property(tries = 300)
    void theNegativeIsSharedAsTheNegative(@ForAll("amounts") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        assertThat(whole.negated().allocate(weights))
                .isEqualTo(whole.allocate(weights).stream().map(Money::negated).toList());
    }

    @Property(tries = 200)
    void theSizeOfTheWeightsDoesNotMatter(
            @ForAll("amounts") Money whole,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @LongRange(min = 1, max = 1000) long size) {
        var scaled =
                weights.stream().map(w -> w.multiply(BigDecimal.valueOf(size))).toList();

        assertThat(whole.allocate(scaled)).isEqualTo(whole.allocate(weights));
    }

    @Property(tries = 200)
    void aWeightOfZeroGetsNothing(@ForAll("amounts") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        var parts = whole.allocate(weights);

        assertThat(IntStream.range(0, parts.size()).filter(i -> weights.get(i).signum() == 0))
                .allMatch(i -> parts.get(i).isZero());
    }

    @Property(tries = 200)
    void aSplitIsAsEqualAsAPaisaAllowsAndTheEarlierPartsAreLarger(
            @ForAll("amounts") Money whole, @ForAll @IntRange(min = 1, max = 60) int count) {
        var parts = whole.split(count).stream().map(Money::abs).toList();

        assertThat(sum(whole.split(count))).isEqualTo(whole);
        assertThat(parts).hasSize(count).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(parts.get(0).minus(parts.get(count - 1)).minor()).isBetween(0L, 1L);
    }

    @Property(tries = 200)
    void minusTakesBackWhatPlusGave(@ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.minus(other)).isEqualTo(other.minus(one).negated());
    }

    @Property(tries = 300)
    void roundingIsSymmetricAboutZero(
            @ForAll("amounts") Money amount,
            @ForAll @BigRange(min = "-100", max = "100") @Scale(6) BigDecimal factor,
            @ForAll @LongRange(min = 1, max = 10_000) long step) {
        assertThat(amount.negated().times(factor))
                .isEqualTo(amount.times(factor).negated());
        assertThat(amount.times(factor.negate())).isEqualTo(amount.times(factor).negated());
        assertThat(amount.negated().roundedTo(step))
                .isEqualTo(amount.roundedTo(step).negated());
    }

    @Property(tries = 300)
    void theRoundedAmountIsTheNearestMultiple(
            @ForAll("amounts") Money amount, @ForAll @LongRange(min = 1, max = 10_000) long step) {
        var steps = new BigDecimal(amount.minor()).divide(new BigDecimal(step), 0, RoundingMode.HALF_UP);

        assertThat(amount.roundedTo(step).minor()).isEqualTo(steps.longValueExact() * step);
    }

    @Property(tries = 200)
    void aWholeFactorIsExact(@ForAll("amounts") Money amount, @ForAll @LongRange(min = -1000, max = 1000) long factor) {
        assertThat(amount.times(BigDecimal.valueOf(factor))).isEqualTo(amount.times(factor));
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll long minor, @ForAll("currencies") CurrencyCode currency) {
        var money = Money.ofMinor(minor, currency);

        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(Money.of(money.amount(), currency)).isEqualTo(money);
    }

    @Property(tries = 200)
    void theOrderIsThatOfTheAmounts(@ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        assertThat(one.compareTo(other)).isEqualTo(one.amount().compareTo(other.amount()));
        assertThat(one.isGreaterThan(other)).isEqualTo(one.minus(other).isPositive());
        assertThat(one.isAtMost(other)).isNotEqualTo(one.isGreaterThan(other));
        assertThat(one.isAtLeast(other)).isNotEqualTo(one.isLessThan(other));
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(-LARGE, LARGE).map(minor -> Money.ofMinor(minor, INR));
    }

    @Provide
    Arbitrary<CurrencyCode> currencies() {
        return Arbitraries.of("INR", "JPY", "KWD").map(CurrencyCode::new);
    }

    /** Small and large, with zeros and, now and then, a discount among the charges. */
    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        var weight = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
                Tuple.of(6, positive()),
                Tuple.of(1, positive().map(BigDecimal::negate)));
        // a total near zero makes shares beyond any amount
        return weight.list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(weights -> total(weights).abs().compareTo(BigDecimal.ONE) >= 0);
    }

    private static Arbitrary<BigDecimal> positive() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("1000"))
                .ofScale(4);
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.zero(INR), Money::plus);
    }

    private static BigDecimal total(List<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

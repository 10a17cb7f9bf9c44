package health.erp.lab.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of spans, against what they say of each number. 3.4 */
class SpanProperties {
    @Property
    void aSpanIsBelowAnotherWhenNoNumberOfItReachesIt(
            @ForAll("spans") Span one,
            @ForAll("spans") Span other,
            @ForAll("numbers") BigDecimal a,
            @ForAll("numbers") BigDecimal b) {
        Assume.that(one.contains(a) && other.contains(b));

        if (one.isBelow(other)) {
            assertThat(a).isLessThan(b);
        }
        if (a.compareTo(b) >= 0) {
            assertThat(one.isBelow(other)).isFalse();
        }
    }

    @Property
    void whatAContainedSpanHoldsTheOtherHolds(
            @ForAll("spans") Span outer, @ForAll("spans") Span inner, @ForAll("numbers") BigDecimal number) {
        if (outer.contains(inner) && inner.contains(number)) {
            assertThat(outer.contains(number)).isTrue();
        }
        if (inner.contains(number) && !outer.contains(number)) {
            assertThat(outer.contains(inner)).isFalse();
        }
    }

    @Property
    void twoSpansOverlapOrOneIsBelow(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        var relations = (one.isBelow(other) ? 1 : 0) + (one.isAbove(other) ? 1 : 0) + (one.overlaps(other) ? 1 : 0);

        assertThat(relations).isEqualTo(1);
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }

    @Property
    void decimalsDoNotMatterToAnEnd(@ForAll("numbers") BigDecimal number) {
        assertThat(Bound.including(number)).isEqualTo(Bound.including(number.setScale(number.scale() + 3)));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.integers().between(-6, 6).map(n -> new BigDecimal(n).movePointLeft(1));
    }

    @Provide
    Arbitrary<Span> spans() {
        var bounds = Combinators.combine(numbers(), Arbitraries.of(true, false))
                .as(Bound::new)
                .injectNull(0.2);
        return Combinators.combine(bounds, bounds)
                .as((low, high) -> low == null || high == null || low.at().compareTo(high.at()) < 0
                        ? new Span(low, high)
                        : new Span(Bound.including(high.at()), Bound.including(low.at())));
    }
}

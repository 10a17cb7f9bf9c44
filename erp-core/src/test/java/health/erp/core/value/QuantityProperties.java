package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuantityProperties {

    @Property(tries = 200)
    void minusTakesBackWhatPlusGave(@ForAll("doses") Quantity one, @ForAll("doses") Quantity other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.minus(other)).isEqualTo(other.minus(one).negated());
    }

    @Property(tries = 200)
    void equalMeansNeitherIsGreater(@ForAll("doses") Quantity one, @ForAll("doses") Quantity other) {
        assertThat(one.equals(other)).isEqualTo(one.compareTo(other) == 0);
        assertThat(one.isGreaterThan(other)).isEqualTo(one.minus(other).isPositive());
        assertThat(one.isAtMost(other)).isNotEqualTo(one.isGreaterThan(other));
        assertThat(one.isAtLeast(other)).isNotEqualTo(one.isLessThan(other));
    }

    @Property(tries = 200)
    void howManyZerosWereTypedDoesNotMatter(@ForAll("doses") Quantity dose, @ForAll @IntRange(max = 20) int zeros) {
        var typed = dose.value().setScale(dose.value().scale() + zeros);

        assertThat(new Quantity(typed, "mg")).isEqualTo(dose).hasSameHashCodeAs(dose);
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll("doses") Quantity dose) {
        assertThat(dose.toString()).doesNotContain("E");
        assertThat(Quantity.parse(dose.toString())).isEqualTo(dose);
    }

    @Property(tries = 100)
    void manyTimesIsManyAdditions(@ForAll("doses") Quantity dose, @ForAll @IntRange(max = 20) int count) {
        var added = Quantity.zero("mg");
        for (var i = 0; i < count; i++) {
            added = added.plus(dose);
        }

        assertThat(dose.times(count)).isEqualTo(added);
    }

    @Provide
    Arbitrary<Quantity> doses() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(6)
                .map(value -> new Quantity(value, "mg"));
    }
}

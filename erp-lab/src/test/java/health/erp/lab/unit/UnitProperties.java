package health.erp.lab.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class UnitProperties {
    @Property
    void thereAndBackIsTheSame(
            @ForAll @BigRange(min = "0", max = "100000") @Scale(4) BigDecimal amount,
            @ForAll("concentrations") Unit from,
            @ForAll("concentrations") Unit to) {
        var glucose = Substance.ofMolarMass("180.156");

        var back = to.convert(from.convert(amount, to, glucose).orElseThrow(), from, glucose)
                .orElseThrow();

        assertThat(back.subtract(amount).abs()).isLessThan(new BigDecimal("1E-9"));
    }

    @Property
    void moreStaysMore(
            @ForAll @BigRange(min = "-200", max = "400") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "-200", max = "400") @Scale(2) BigDecimal other,
            @ForAll("temperatures") Unit from,
            @ForAll("temperatures") Unit to) {
        var first = from.convert(one, to).orElseThrow();
        var second = from.convert(other, to).orElseThrow();

        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Property(tries = 300)
    void nothingThatIsSentMakesItFall(@ForAll String sent) {
        Unit.read(sent).ifPresent(unit -> assertThat(Unit.read(unit.code())).isPresent());
    }

    @Provide
    Arbitrary<Unit> concentrations() {
        return Arbitraries.of("mg/dL", "g/L", "mmol/L", "umol/L", "ng/mL", "nmol/mL")
                .map(Unit::of);
    }

    @Provide
    Arbitrary<Unit> temperatures() {
        return Arbitraries.of("Cel", "[degF]", "K").map(Unit::of);
    }
}

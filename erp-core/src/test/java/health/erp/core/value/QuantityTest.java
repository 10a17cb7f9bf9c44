package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"2.50,2.5", "100,100", "100.00,100", "1E+2,100", "0.000,0", "0E+5,0", "-0.10,-0.1", "1E-7,0.0000001"})
    void trailingZerosDoNotMatter(BigDecimal value, String written) {
        var quantity = new Quantity(value, "mg");

        assertThat(quantity).hasToString(written + " mg");
        assertThat(quantity).isEqualTo(Quantity.of(written, "mg")).hasSameHashCodeAs(Quantity.of(written, "mg"));
    }

    @Test
    void theUnitBelongsToTheQuantity() {
        assertThat(Quantity.of("1", "g"))
                .isNotEqualTo(Quantity.of("1000", "mg"))
                .isNotEqualTo(Quantity.of("1", "mg"));
    }

    @Test
    void unitsDoNotMix() {
        var dose = Quantity.of(1, "g");
        var other = Quantity.of(1, "mg");

        Stream.<ThrowingCallable>of(
                        () -> dose.plus(other),
                        () -> dose.minus(other),
                        () -> dose.compareTo(other),
                        () -> dose.isAtLeast(other))
                .forEach(mix -> assertThatIllegalArgumentException()
                        .isThrownBy(mix)
                        .withMessage("The quantities are in different units (g and mg),"
                                + " so they cannot be added or compared."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5 mg", "-10 {tablet}", "4.5 10*9/L", "3 box of 10"})
    void aQuantityIsReadAsItIsWritten(String text) {
        assertThat(Quantity.parse(text)).hasToString(text);
    }

    @Test
    void whatIsNoQuantityIsRefused() {
        assertRefused(() -> Quantity.of("two", "mg"), "value");
        assertRefused(() -> Quantity.of("1E999999999", "mg"), "value");
        assertRefused(() -> Quantity.of("2", ""), "unit");
        assertRefused(() -> Quantity.of("2", " mg"), "unit");
        assertRefused(() -> Quantity.parse("2.5"), "quantity");
        assertRefused(() -> Quantity.parse("2.5mg"), "quantity");
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(BigDecimal.ONE, " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E30", "1E-31", "1E-999999999"})
    void aQuantityBeyondMeasureIsRefused(BigDecimal value) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Quantity(value, "mg"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Quantity.of(1, "mg").times(value));
    }

    @Test
    void aDoseByWeightIsExact() {
        assertThat(Quantity.of(15, "mg").times(new BigDecimal("3.275"))).isEqualTo(Quantity.of("49.125", "mg"));
        assertThat(Quantity.of("0.1", "mL").times(3)).isEqualTo(Quantity.of("0.3", "mL"));
    }

    @Test
    void quantitiesCompareByTheirValue() {
        var two = Quantity.of(2, "box");

        assertThat(two.isGreaterThan(Quantity.of("1.99", "box"))).isTrue();
        assertThat(two.isGreaterThan(Quantity.of("2.00", "box"))).isFalse();
        assertThat(two.isAtLeast(Quantity.of("2.00", "box"))).isTrue();
        assertThat(two.isAtMost(Quantity.of("2.00", "box"))).isTrue();
        assertThat(two.isLessThan(Quantity.of(10, "box"))).isTrue();
        assertThat(two.isPositive()).isTrue();
        assertThat(two.negated().isNegative()).isTrue();
        assertThat(two.minus(two)).isEqualTo(Quantity.zero("box")).matches(Quantity::isZero);
    }

    private static void assertRefused(ThrowingCallable typing, String field) {
        assertThatThrownBy(typing).isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                .containsOnlyKeys(field));
    }
}

package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final CurrencyCode INR = new CurrencyCode("INR");
    private static final CurrencyCode USD = new CurrencyCode("USD");

    @ParameterizedTest
    @CsvSource({"INR 1200.50,120050", "INR -0.05,-5", "JPY 500,500", "KWD 1.250,1250", "INR 1000000.00,100000000"})
    void moneyIsReadAsItIsWritten(String text, long minor) {
        assertThat(Money.parse(text).minor()).isEqualTo(minor);
        assertThat(Money.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,200.50", "12.", ".5", "+5", " 5", "1e3", "1E999999999", "NaN", "१२", "five"})
    void whatIsNoAmountIsRefused(String typed) {
        assertRefused(() -> Money.of(typed, INR), "amount", "is not a plain decimal number; write it as 1200.50");
    }

    @Test
    void aTypedAmountMayNotHaveMoreDecimalsThanItsCurrency() {
        assertRefused(() -> Money.of("0.005", INR), "amount", "has more than the 2 decimals of INR");
        assertRefused(() -> Money.parse("JPY 0.5"), "amount", "has more than the 0 decimals of JPY");
        assertThat(Money.of("1.500", INR)).isEqualTo(inr("1.5"));
    }

    @Test
    void aTypedAmountMayBeTooLarge() {
        assertThat(Money.of("92233720368547758.07", INR).minor()).isEqualTo(Long.MAX_VALUE);
        assertRefused(() -> Money.of("92233720368547758.08", INR), "amount", "is too large");
        assertRefused(() -> Money.of("9".repeat(30), INR), "amount", "is too large");
    }

    @Test
    void moneyWithoutCurrencyIsRefused() {
        assertRefused(
                () -> Money.parse("1200.50"), "money", "is not a currency and an amount; write it as INR 1200.50");
    }

    @Test
    void anAmountIsNeverRoundedUnasked() {
        var third = new BigDecimal("33.333333");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(third, INR))
                .withMessageContaining("more than the 2 decimals of INR");
        assertThat(Money.ofRounded(third, INR)).isEqualTo(inr("33.33"));
        assertThat(Money.of(new BigDecimal("33.330000"), INR)).isEqualTo(inr("33.33"));
        assertThat(Money.of(new BigDecimal("1E+3"), INR)).isEqualTo(inr("1000"));
    }

    @ParameterizedTest
    @CsvSource({"0.5,1", "-0.5,-1", "0.49,0", "-0.49,0", "1.5,2", "-1.5,-2", "0.05,0", "1E-999999999,0"})
    void aHalfIsRoundedAwayFromZero(BigDecimal factor, long minor) {
        assertThat(Money.ofMinor(1, INR).times(factor).minor()).isEqualTo(minor);
    }

    // EN 16931 #119: a credit note is the exact negative of its invoice
    @Test
    void taxOnACreditNoteMirrorsTheInvoice() {
        var rate = new BigDecimal("0.25");

        assertThat(inr("100.50").times(rate)).isEqualTo(inr("25.13"));
        assertThat(inr("-100.50").times(rate)).isEqualTo(inr("-25.13"));
    }

    @ParameterizedTest
    @CsvSource({"17.02,17", "111.20,111", "0.50,1", "-0.50,-1", "0.49,0", "-17.49,-17", "0,0"})
    void aBillIsRoundedToTheWholeRupee(String bill, String rounded) {
        assertThat(inr(bill).roundedTo(100)).isEqualTo(inr(rounded));
    }

    @Test
    void cashIsRoundedToTheSmallestCoin() {
        assertThat(inr("1.02").roundedTo(5)).isEqualTo(inr("1.00"));
        assertThat(inr("1.03").roundedTo(5)).isEqualTo(inr("1.05"));
        assertThatIllegalArgumentException().isThrownBy(() -> inr("1").roundedTo(0));
    }

    @Test
    void aPackageIsSharedByThreeDepartments() {
        assertThat(inr("10000").split(3)).containsExactly(inr("3333.34"), inr("3333.33"), inr("3333.33"));
        assertThat(inr("-10000").split(3)).containsExactly(inr("-3333.34"), inr("-3333.33"), inr("-3333.33"));
        assertThat(inr("0.01").split(2)).containsExactly(inr("0.01"), inr("0"));
        assertThatIllegalArgumentException().isThrownBy(() -> inr("1").split(0));
    }

    // getlago/lago-api#2643: four lines at 20 %
    @Test
    void taxIsSharedByTheLines() {
        assertThat(inr("55.83").allocate(weights("68.33", "57.50", "85.00", "68.33")))
                .containsExactly(inr("13.67"), inr("11.50"), inr("17.00"), inr("13.66"));
    }

    @Test
    void aPriceIncludingTaxIsTakenApart() {
        assertThat(inr("99.99").allocate(weights("100", "5"))).containsExactly(inr("95.23"), inr("4.76"));
    }

    @Test
    void aDiscountTakesItsShareOfTheTaxBack() {
        assertThat(inr("27.00").allocate(weights("100", "100", "-50")))
                .containsExactly(inr("18.00"), inr("18.00"), inr("-9.00"));
    }

    @Test
    void nothingIsSharedByNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inr("1").allocate(weights("0", "0.00")))
                .withMessage("The weights [0, 0.00] add up to zero, so nothing can be shared by them.");
        assertThatIllegalArgumentException().isThrownBy(() -> inr("1").allocate(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> inr("1").allocate(weights("5", "-5")));
    }

    @Test
    void currenciesDoNotMix() {
        var dollar = Money.of("1", USD);

        Stream.<ThrowingCallable>of(
                        () -> inr("1").plus(dollar),
                        () -> inr("1").minus(dollar),
                        () -> inr("1").compareTo(dollar),
                        () -> inr("1").isAtMost(dollar))
                .forEach(mix -> assertThatIllegalArgumentException()
                        .isThrownBy(mix)
                        .withMessage("The amounts are in different currencies (INR and USD),"
                                + " so they cannot be added or compared."));
        assertThat(inr("1")).isNotEqualTo(dollar);
    }

    @Test
    void moneyDoesNotOverflowInSilence() {
        var most = Money.ofMinor(Long.MAX_VALUE, INR);
        var least = Money.ofMinor(Long.MIN_VALUE, INR);
        var paisa = Money.ofMinor(1, INR);

        Stream.<ThrowingCallable>of(
                        () -> most.plus(paisa),
                        () -> least.minus(paisa),
                        least::negated,
                        least::abs,
                        () -> most.times(2),
                        () -> most.times(new BigDecimal("1.1")),
                        () -> paisa.times(new BigDecimal("1E999999999")),
                        () -> most.roundedTo(10),
                        () -> Money.of(new BigDecimal("1E999999999"), INR),
                        () -> most.allocate(weights("3", "-2")))
                .forEach(overflow ->
                        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(overflow));
        assertThat(least.split(2)).containsOnly(Money.ofMinor(Long.MIN_VALUE / 2, INR));
    }

    @Test
    void amountsCompareByTheirValue() {
        assertThat(inr("2").isGreaterThan(inr("1"))).isTrue();
        assertThat(inr("1").isGreaterThan(inr("1"))).isFalse();
        assertThat(inr("1").isAtLeast(inr("1"))).isTrue();
        assertThat(inr("1").isAtMost(inr("1"))).isTrue();
        assertThat(inr("1").isLessThan(inr("2"))).isTrue();
        assertThat(inr("0.01").isPositive()).isTrue();
        assertThat(inr("-0.01").isNegative()).isTrue();
        assertThat(Money.zero(INR).isZero()).isTrue();
        assertThat(inr("-3").abs()).isEqualTo(inr("3"));
        assertThat(inr("1.5").amount()).isEqualTo(new BigDecimal("1.50"));
        assertThat(Stream.of(inr("2"), inr("-1"), inr("1")).sorted()).containsExactly(inr("-1"), inr("1"), inr("2"));
    }

    private static Money inr(String amount) {
        return Money.of(amount, INR);
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }

    private static void assertRefused(ThrowingCallable typing, String field, String problem) {
        assertThatThrownBy(typing).isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                .containsOnlyKeys(field)
                .containsEntry(field, problem));
    }
}

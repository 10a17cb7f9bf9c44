package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {

    @ParameterizedTest
    @CsvSource({"INR,2", "JPY,0", "KWD,3"})
    void aCurrencyKnowsItsDecimals(String code, int decimals) {
        assertThat(CurrencyCode.of(code).minorDigits()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inr", "RS", "RUPEE", "QQQ", " INR", "XAU", "XXX"})
    void whatIsNoMoneyIsRefused(String code) {
        assertThatThrownBy(() -> CurrencyCode.of(code))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("currency"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CurrencyCode(code));
    }

    @Test
    void aCurrencyIsWrittenAsItsCode() {
        assertThat(CurrencyCode.of("INR")).hasToString("INR");
    }
}

package health.erp.records.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrnTest {

    // R-ID-2
    @Test
    void isTheSerialInSevenDigitsAndACheckDigit() {
        assertThat(Mrn.of(236).value()).hasSize(8).startsWith("0000236");
        assertThat(Mrn.of(12_345_678_901L).value()).hasSize(12).startsWith("12345678901");
        assertThat(Mrn.of(Long.MAX_VALUE).value()).hasSize(Mrn.MAX_LENGTH);
        assertThat(Mrn.of(236)).hasToString(Mrn.of(236).value());
    }

    @Test
    void isReadAsPeopleWriteIt() {
        var mrn = Mrn.of(236);
        var digits = mrn.value();

        assertThat(Mrn.parse(" " + digits.substring(0, 4) + "-" + digits.substring(4) + "\n"))
                .isEqualTo(mrn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2363", "MRN00002363", "००००२३६३", "000023630000236300002363"})
    void isDigitsOnly(String text) {
        assertThatThrownBy(() -> Mrn.parse(text))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("mrn is not a record number");
    }

    @Test
    void isNotTakenWithAWrongCheckDigit() {
        var digits = Mrn.of(4711).value();
        var wrong = digits.substring(0, 7) + (digits.charAt(7) == '9' ? '0' : (char) (digits.charAt(7) + 1));

        assertThatThrownBy(() -> Mrn.parse(wrong))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("mrn has a wrong check digit")
                .hasMessageNotContaining(wrong);
    }

    @Test
    void needsAPositiveSerial() {
        assertThatThrownBy(() -> Mrn.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheSameInEveryLocale() {
        var here = Mrn.of(4711);
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Mrn.of(4711)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }
}

package health.erp.lab.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.lab.unit.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedValueTest {
    private static final Unit UNIT = Unit.of("U/L");

    @Test
    void keepsTheDecimalsAsReported() {
        var reported = ReportedValue.read(" 5.10 ", UNIT);

        assertThat(reported).isEqualTo(new ResultValue.Exact(new BigDecimal("5.10"), UNIT));
        assertThat(reported).isNotEqualTo(ReportedValue.read("5.1", UNIT));
        assertThat(reported.text()).isEqualTo("5.10");
    }

    @ParameterizedTest
    @CsvSource({
        "<10, <10, <10",
        ">= 500, >=500, >=500",
        "≤0.01, <=0.01, <=0.01",
        "5-10, 5-10, 5-10",
        "1:128, 1:128, 128",
        "<1:10, <1:10, <10",
        "-2.5, -2.5, -2.5",
        "+3, 3, 3"
    })
    void readsNumbersOfAllKinds(String sent, String text, String span) {
        var value = ReportedValue.read(sent, UNIT);

        assertThat(value.text()).isEqualTo(text);
        assertThat(value.span().map(Span::toString)).contains(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"haemolysed", "10-5", "1:0", "1e5", "1,5", "", "5.", "<", "12345678901234567890123456789012"})
    void leavesEverythingElseAsWords(String sent) {
        assertThat(ReportedValue.read(sent, UNIT)).isEqualTo(new ResultValue.Text(sent));
    }

    @Test
    void aTestOfNumbersTakesNoWords() {
        assertThat(ReportedValue.readNumber("7", UNIT).text()).isEqualTo("7");
        assertThatThrownBy(() -> ReportedValue.readNumber("seven", UNIT))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("is not a number");
    }

    @Test
    void aRatioThatIsNoTitreIsNoNumber() {
        assertThat(ReportedValue.read("3:2", UNIT).span()).isEmpty();
    }
}

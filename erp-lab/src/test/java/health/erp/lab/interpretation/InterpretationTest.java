package health.erp.lab.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterpretationTest {
    @ParameterizedTest
    @ValueSource(strings = {"N", "A", "L", "H", "LL", "HH", "H>", "<", ">", "POS", "ND", "NR", "RR", "U", "W"})
    void whatAValueMeansIsNoAlarm(String flag) {
        assertThat(Interpretation.isMeaning(flag)).isTrue();
    }

    /** A failed control, what the instrument holds back, a disturbed specimen, a drug, and whatever its maker invented. 3.5 */
    @ParameterizedTest
    @ValueSource(strings = {"QCF", "HM", "AC", "TOX", "S", "R", "n", "", "CLOT", "SHORT SAMPLE", "1"})
    void whatIsNotIsOne(String flag) {
        assertThat(Interpretation.isMeaning(flag)).isFalse();
    }
}

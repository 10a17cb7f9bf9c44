package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministrativeGenderTest {

    @ParameterizedTest
    @CsvSource({"male, MALE", "F, FEMALE", "' Other ', OTHER", "u, UNKNOWN", "UNKNOWN, UNKNOWN"})
    void isReadFromTheCodesInUse(String code, AdministrativeGender gender) {
        assertThat(AdministrativeGender.of(code)).isEqualTo(gender);
    }

    @Test
    void isNotGuessed() {
        assertThatThrownBy(() -> AdministrativeGender.of("banana"))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("gender")
                .hasMessageNotContaining("banana");
    }
}

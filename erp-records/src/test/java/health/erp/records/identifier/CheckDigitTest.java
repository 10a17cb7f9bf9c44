package health.erp.records.identifier;

import static health.erp.records.identifier.CheckDigit.ISO_7064_MOD_11_10;
import static health.erp.records.identifier.CheckDigit.ISO_7064_MOD_11_2;
import static health.erp.records.identifier.CheckDigit.ISO_7064_MOD_37_2;
import static health.erp.records.identifier.CheckDigit.ISO_7064_MOD_37_36;
import static health.erp.records.identifier.CheckDigit.ISO_7064_MOD_97_10;
import static health.erp.records.identifier.CheckDigit.LUHN;
import static health.erp.records.identifier.CheckDigit.NHS_MOD_11;
import static health.erp.records.identifier.CheckDigit.NONE;
import static health.erp.records.identifier.CheckDigit.VERHOEFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckDigitTest {

    @ParameterizedTest
    @CsvSource({
        "LUHN, 7992739871, 3", // ISO/IEC 7812-1
        "VERHOEFF, 236, 3", // Verhoeff 1969
        "VERHOEFF, 12345, 1",
        "VERHOEFF, 142857, 0",
        "ISO_7064_MOD_11_2, 0794, 0", // ISO/IEC 7064
        "ISO_7064_MOD_11_2, 079, X",
        "ISO_7064_MOD_11_2, 000000021825009, 7", // ORCID 0000-0002-1825-0097
        "ISO_7064_MOD_11_2, 000000021694233, X", // ORCID 0000-0002-1694-233X
        "ISO_7064_MOD_37_2, G123498654321, H", // ISBT 128 donation number
        "ISO_7064_MOD_11_10, 0794, 5", // ISO/IEC 7064
        "ISO_7064_MOD_11_10, 00200667308, 5",
        "ISO_7064_MOD_37_36, A12425GABC1234002, M", // Global Release Identifier
        "ISO_7064_MOD_37_36, B159D8FA01240000, K",
        "ISO_7064_MOD_97_10, 794, 44", // ISO/IEC 7064
        "ISO_7064_MOD_97_10, 32142829123456987654321611, 82", // IBAN GB82 WEST 1234 5698 7654 32
        "NHS_MOD_11, 943476591, 9", // NHS number 943 476 5919
        "NHS_MOD_11, 401023213, 7",
        "NONE, A1, ''"
    })
    void isThePublishedOne(CheckDigit scheme, String number, String check) {
        assertThat(scheme.append(number)).isEqualTo(number + check);
        assertThat(scheme.valid(number + check)).isTrue();
    }

    @Test
    void luhnWorksInEveryEvenBase() {
        assertThat(new Luhn("abcdef").checkOf("abcdef")).isEqualTo("e"); // the example of "Luhn mod N"
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsNotANumber(CheckDigit scheme) {
        assertThat(scheme.valid("")).isFalse();
        assertThatThrownBy(() -> scheme.append("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void foreignCharactersAreNeverValid(CheckDigit scheme) {
        assertThat(scheme.valid("94347659-9")).isFalse();
        assertThat(scheme.valid("९४३४७६५९१९")).isFalse();
        assertThat(scheme.valid("7")).isFalse();
        assertThatThrownBy(() -> scheme.append("12 34")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalDoesNotRepeatTheNumber() {
        assertThatThrownBy(() -> LUHN.append("4711-0815"))
                .hasMessageContaining("LUHN")
                .hasMessageNotContaining("4711");
    }

    @Test
    void anXOrAnAsteriskStandsOnlyAtTheEnd() {
        assertThat(ISO_7064_MOD_11_2.valid("079X")).isTrue();
        assertThat(ISO_7064_MOD_11_2.valid("X79X")).isFalse();
        assertThatThrownBy(() -> ISO_7064_MOD_11_2.append("079X")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ISO_7064_MOD_37_2.append("A*")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void modulo97KnowsEqualChecksAsEqual() {
        assertThat(ISO_7064_MOD_97_10.append("97")).isEqualTo("9798");

        assertThat(ISO_7064_MOD_97_10.valid("9798")).isTrue();
        assertThat(ISO_7064_MOD_97_10.valid("9701")).isTrue();
    }

    @Test
    void nhsNumbersHaveTenDigitsAndNeverACheckOfTen() {
        assertThat(NHS_MOD_11.valid("943476591")).isFalse();
        assertThat(NHS_MOD_11.valid("94347659190")).isFalse();
        assertThatThrownBy(() -> NHS_MOD_11.append("000000006")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutASchemeEveryNumberIsValid() {
        assertThat(NONE.valid("anything at all")).isTrue();
    }

    // R-ID-2 asks for Verhoeff where swaps matter: what the other families do not see
    @Test
    void someSchemesMissSomeSwaps() {
        assertThat(check(LUHN, "5090")).isEqualTo(check(LUHN, "5900"));
        assertThat(check(ISO_7064_MOD_11_10, "645")).isEqualTo(check(ISO_7064_MOD_11_10, "654"));
        assertThat(check(VERHOEFF, "5090")).isNotEqualTo(check(VERHOEFF, "5900"));
        assertThat(check(ISO_7064_MOD_37_36, "645")).isNotEqualTo(check(ISO_7064_MOD_37_36, "654"));
    }

    private static String check(CheckDigit scheme, String number) {
        return scheme.append(number).substring(number.length());
    }
}

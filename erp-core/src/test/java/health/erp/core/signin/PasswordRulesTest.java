package health.erp.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "four walls and a roof",
                "correct horse battery",
                "kWv9#mQ2$xLp",
                "मेरा पासवर्ड लंबा है",
                "सूरज पूरब से निकला",
                "tea with ginger at 5",
                "           leading spaces",
                "asha likes long walks",
                "welcome to the jungle",
            })
    void wordsNobodyGuessesAreWelcome(String password) {
        assertThatCode(() -> PasswordRules.check(password, "asha")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "elevenchars",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "123456789012",
                "098765432109",
                "919845012345",
                "12-05-1980-12",
                "abcdefghijkl",
                "lkjihgfedcba",
                "qwertyuiopas",
                "Password2024!",
                "P@ssw0rd1234",
                "welcome123456",
                "hospital2026!!",
                "asha12345678",
                "Asha.Asha.Asha",
            })
    void whatAnAttackerTriesFirstIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, "asha"))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> {
                    assertThat(e.problems()).containsOnlyKeys("password");
                    if (password.length() > 3) {
                        assertThat(e.getMessage()).doesNotContain(password);
                    }
                });
    }

    @Test
    void theLongestIsLong() {
        assertThatCode(() -> PasswordRules.check("word ".repeat(2) + "x y".repeat(2) + "end of it", ""))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("x".repeat(100) + " and y ".repeat(50), ""))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void theSameLettersOnAnotherKeyboardAreTheSamePassword() {
        assertThat(PasswordRules.normal("cafe\u0301")).isEqualTo(PasswordRules.normal("caf\u00e9"));
    }
}

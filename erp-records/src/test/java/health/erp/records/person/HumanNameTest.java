package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HumanNameTest {

    @Test
    void isTrimmedCollapsedAndComposed() {
        var name = HumanName.official("  d'\u00A0 Souza\t", "Jose\u0301", " ", "\uFEFFMari\u200Ba ");

        assertThat(name.family()).isEqualTo("d' Souza");
        assertThat(name.given()).containsExactly("José", "Maria");
        assertThat(name).isEqualTo(HumanName.official("d' Souza", "José", "Maria"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"முத்துலட்சுமி", "हृषीकेश", "ক্ষিতিমোহন", "عَائِشَة", "ന്\u200Dഅമ്മ", "می\u200Cنا"})
    void keepsTheMarksAndJoinersOfItsScript(String name) {
        assertThat(HumanName.official(null, name).given()).containsExactly(name);
    }

    @Test
    void oneNameIsEnough() {
        assertThat(HumanName.official(null, "Sukarno").full()).isEqualTo("Sukarno");
        assertThat(HumanName.official("Sukarno").full()).isEqualTo("Sukarno");
        assertThat(text("Baby of Asha Rao").full()).isEqualTo("Baby of Asha Rao");
    }

    @Test
    void noNameIsNotEnough() {
        assertThatThrownBy(() -> HumanName.official(" ", "\u200B"))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("name needs a family name, a given name or a text");
    }

    @Test
    void isShownInFull() {
        var name = new HumanName(NameUse.OFFICIAL, "Rao", List.of("Asha", "Devi"), "Dr", "MD", null, "Latn");

        assertThat(name.full()).isEqualTo("Dr Asha Devi Rao MD");
    }

    @Test
    void isShownAsItsTextSays() {
        var name = new HumanName(NameUse.USUAL, "毛", List.of("泽东"), null, null, "毛泽东", "Hani");

        assertThat(name.full()).isEqualTo("毛泽东");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asha\u0000", "As\u0007ha", "Asha\u202Eoar", "Asha\uD83D"})
    void hasNoControlCharacters(String family) {
        assertThatThrownBy(() -> HumanName.official(family))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("name.family contains control characters")
                .hasMessageNotContaining("sha");
    }

    @Test
    void hasPartsOfAtMostAHundredCharacters() {
        assertThat(HumanName.official("a".repeat(100)).family()).hasSize(100);
        assertThatThrownBy(() -> HumanName.official("a".repeat(101)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("name.family is longer than 100 characters")
                .hasMessageNotContaining("aaa");
    }

    @Test
    void hasAtMostTenGivenNames() {
        assertThatThrownBy(() -> HumanName.official(null, "a b c d e f g h i j k".split(" ", -1)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("name.given has more than 10 entries");
    }

    @Test
    void namesItsScriptByCode() {
        assertThat(script("Taml").script()).isEqualTo("Taml");
        assertThat(script(" ").script()).isNull();
        assertThatThrownBy(() -> script("ta")).isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> script("Tamil")).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void whatAHostLeavesOutIsRefusedByName() {
        assertThatThrownBy(() -> new HumanName(absent(), "Rao", List.of(), null, null, null, null))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("name.use is missing");
        assertThat(new HumanName(NameUse.OLD, "Rao", absent(), null, null, null, null).given())
                .isEmpty();
    }

    private static HumanName text(String text) {
        return new HumanName(NameUse.TEMP, null, List.of(), null, null, text, null);
    }

    private static HumanName script(String script) {
        return new HumanName(NameUse.USUAL, "Rao", List.of(), null, null, null, script);
    }

    /** What a JSON reader hands over for a missing field. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T absent() {
        @Nullable T nothing = null;
        return nothing;
    }
}

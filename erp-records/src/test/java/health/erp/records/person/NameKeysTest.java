package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeysTest {

    @ParameterizedTest
    @CsvSource({
        "José, jose",
        "JOSÉ, jose",
        "Jose\u0301, jose",
        "Nguyễn, nguyen",
        "Straße, strasse",
        "STRAẞE, strasse",
        "İpek, ipek",
        "Işık, isik",
        "ΣΊΣΥΦΟΣ, σίσυφοσ",
        "Ｒａｏ, rao"
    })
    void capitalsAndAccentsMakeNoDifference(String name, String word) {
        assertThat(NameKeys.words(name)).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"முத்துலட்சுமி", "हृषीकेश", "ক্ষিতিমোহন", "عَائِشَة", "ಕೃಷ್ಣ"})
    void marksThatAreVowelsAreKept(String name) {
        assertThat(NameKeys.words(name)).containsExactly(name);
    }

    @Test
    void joinersDoNotSplitAWord() {
        assertThat(NameKeys.words("ശ്രീ\u200Dദേവി")).containsExactly("ശ്രീദേവി");
        assertThat(NameKeys.words("می\u200Cنا")).containsExactly("مینا");
    }

    @Test
    void aQueryIsSplitAtWhateverIsNeitherLetterNorDigit() {
        assertThat(NameKeys.words(" K. Ramesh-Kumar, s/o O'Brien 2nd; ramesh "))
                .containsExactly("k", "ramesh", "kumar", "s", "o", "brien", "2nd");
        assertThat(NameKeys.words(" .,- \u0301")).isEmpty();
    }

    @Test
    void allNamesOfAPersonFindThePerson() {
        var latin = new HumanName(NameUse.OFFICIAL, "Rao", List.of("Asha", "Devi"), "Dr", "MD", null, "Latn");
        var kannada = new HumanName(NameUse.USUAL, null, List.of(), null, null, "ಆಶಾ ರಾವ್", "Knda");
        var maiden = new HumanName(NameUse.MAIDEN, "Iyer", List.of("Asha"), null, null, null, null);

        assertThat(NameKeys.of(List.of(latin, kannada, maiden)))
                .containsExactly("rao", "asha", "devi", "ಆಶಾ", "ರಾವ್", "iyer");
    }

    @Test
    void wordsAreFewAndShort() {
        var many = NameKeys.words("a b c d e f g h i j k l m n");
        var split = NameKeys.words("x".repeat(39) + "\uD801\uDC00");

        assertThat(many).hasSize(NameKeys.MAX_WORDS);
        assertThat(NameKeys.words("x".repeat(50))).containsExactly("x".repeat(NameKeys.MAX_LENGTH));
        assertThat(split).containsExactly("x".repeat(39));
    }

    @Test
    void wordsAreTheSameInEveryLocale() {
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(NameKeys.words("IBRAHIM ibrahim")).containsExactly("ibrahim");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void samePeopleHaveTheSameKey() {
        var born = BirthDate.parse("1980-05-12");

        assertThat(NameKeys.sameness(HumanName.official("Kumar", "Ravi", "Shankar"), born))
                .isEqualTo(NameKeys.sameness(HumanName.official("KUMAR", "Ravi Shankar"), born))
                .isEqualTo("kumar|ravi shankar|1980-05-12");
    }

    // R-ID-6: twins share all but the given name
    @Test
    void twinsHaveDifferentKeys() {
        var born = BirthDate.parse("1980-05-12");

        assertThat(NameKeys.sameness(HumanName.official("Kumar", "Ravi"), born))
                .isNotEqualTo(NameKeys.sameness(HumanName.official("Kumar", "Raju"), born));
    }

    @Test
    void aSingleNameOrATextIsEnoughForAKey() {
        var born = BirthDate.parse("1980-05-12");
        var text = new HumanName(NameUse.OFFICIAL, null, List.of(), null, null, "Ravi Kumar", null);

        assertThat(NameKeys.sameness(HumanName.official("Sukarno"), born)).isEqualTo("sukarno||1980-05-12");
        assertThat(NameKeys.sameness(text, born)).isEqualTo("|ravi kumar|1980-05-12");
    }

    @Test
    void whatSaysTooLittleHasNoKey() {
        var name = HumanName.official("Kumar", "Ravi");
        var day = LocalDate.of(1980, 5, 12);

        assertThat(NameKeys.sameness(name, BirthDate.parse("1980-05"))).isNull();
        assertThat(NameKeys.sameness(name, new BirthDate(day, BirthDate.Precision.DAY, true)))
                .isNull();
        assertThat(NameKeys.sameness(HumanName.official("-"), BirthDate.of(day)))
                .isNull();
    }
}

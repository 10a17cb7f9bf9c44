package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class NameKeysProperties {

    @Property(tries = 500)
    void theWordsOfTheWordsAreTheWords(@ForAll @StringLength(max = 60) String text) {
        var words = NameKeys.words(text);

        assertThat(NameKeys.words(String.join(" ", words))).isEqualTo(words);
        assertThat(words).hasSizeLessThanOrEqualTo(NameKeys.MAX_WORDS);
        assertThat(words).allMatch(word -> !word.isEmpty() && word.length() <= NameKeys.MAX_LENGTH);
    }

    @Property(tries = 300)
    void whatStandsInTheNameIsFound(
            @ForAll @AlphaChars @CharRange(from = 'À', to = 'ž') @StringLength(min = 1, max = 20) String given) {
        var stored = NameKeys.of(List.of(HumanName.official(null, given)));

        assertThat(stored).containsAll(NameKeys.words(given.toUpperCase(Locale.ROOT)));
        assertThat(stored).containsAll(NameKeys.words(given.toLowerCase(Locale.ROOT)));
    }
}

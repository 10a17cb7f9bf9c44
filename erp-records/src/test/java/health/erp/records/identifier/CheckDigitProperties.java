package health.erp.records.identifier;

import static health.erp.records.identifier.CheckScheme.ALPHANUMERICS;
import static health.erp.records.identifier.CheckScheme.DIGITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** R-ID-3: what a check digit sees. Every error of the kind is tried on every number. */
class CheckDigitProperties {

    @Property(tries = 120)
    void everyWrongCharacterIsSeen(@ForAll("issued") Tuple2<CheckDigit, String> issued) {
        assertThat(issued.get1().valid(issued.get2())).isTrue();

        assertThat(wrongCharacters(issued.get2())).noneMatch(issued.get1()::valid);
    }

    @Property(tries = 200)
    void everySwapOfNeighboursIsSeen(@ForAll("issuedByVerhoeffOrPure") Tuple2<CheckDigit, String> issued) {
        assertThat(swaps(issued.get2())).noneMatch(issued.get1()::valid);
    }

    // the hybrid systems of ISO 7064 promise "nearly all" swaps: of MOD 11,10 fewer than 3 in 100 get through
    @Example
    void hybridsSeeNearlyEverySwap() {
        var tried = 0;
        var missed = 0;
        for (var serial = 10_000; serial < 20_000; serial++) {
            for (var swapped : swaps(CheckDigit.ISO_7064_MOD_11_10.append("" + serial))) {
                tried++;
                missed += CheckDigit.ISO_7064_MOD_11_10.valid(swapped) ? 1 : 0;
            }
        }
        assertThat(100 * missed).isPositive().isLessThan(3 * tried);
    }

    @Provide
    Arbitrary<Tuple2<CheckDigit, String>> issued() {
        return issuedBy(CheckDigit.values());
    }

    @Provide
    Arbitrary<Tuple2<CheckDigit, String>> issuedByVerhoeffOrPure() {
        return issuedBy(
                CheckDigit.VERHOEFF,
                CheckDigit.NHS_MOD_11,
                CheckDigit.ISO_7064_MOD_11_2,
                CheckDigit.ISO_7064_MOD_37_2,
                CheckDigit.ISO_7064_MOD_97_10);
    }

    private static Arbitrary<Tuple2<CheckDigit, String>> issuedBy(CheckDigit... schemes) {
        return Arbitraries.of(schemes)
                .filter(scheme -> scheme != CheckDigit.NONE)
                .flatMap(scheme -> numbers(scheme).map(number -> Tuple.of(scheme, scheme.append(number))));
    }

    private static Arbitrary<String> numbers(CheckDigit scheme) {
        var digits = Arbitraries.strings().withChars(DIGITS);
        var both = Arbitraries.strings().withChars(ALPHANUMERICS);
        return switch (scheme) {
            case NHS_MOD_11 -> digits.ofLength(9).filter(number -> new NhsMod11().checkOf(number) != null);
            case LUHN_MOD_36, ISO_7064_MOD_37_2, ISO_7064_MOD_37_36 ->
                both.ofMinLength(1).ofMaxLength(20);
            default -> digits.ofMinLength(1).ofMaxLength(20);
        };
    }

    private static List<String> wrongCharacters(String number) {
        var wrong = new ArrayList<String>();
        for (var i = 0; i < number.length(); i++) {
            for (var other : (ALPHANUMERICS + "*").toCharArray()) {
                if (other != number.charAt(i)) {
                    wrong.add(number.substring(0, i) + other + number.substring(i + 1));
                }
            }
        }
        return wrong;
    }

    private static List<String> swaps(String number) {
        var swapped = new ArrayList<String>();
        for (var i = 1; i < number.length(); i++) {
            var left = number.charAt(i - 1);
            var right = number.charAt(i);
            if (left != right) {
                swapped.add(number.substring(0, i - 1) + right + left + number.substring(i + 1));
            }
        }
        return swapped;
    }
}

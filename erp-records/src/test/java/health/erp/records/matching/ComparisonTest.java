package health.erp.records.matching;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.records.matching.Traits.Born;
import health.erp.records.matching.Traits.Card;
import health.erp.records.matching.Traits.Sex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far two entries agree, field by field. */
class ComparisonTest {
    private final Matcher matcher = new Matcher(MatchModel.SHIPPED);

    @ParameterizedTest
    @CsvSource({
        "Ramesh, Ramesh, EXACT",
        "RAMESH, ramesh, EXACT",
        "Ramesh, Rameshh, CLOSE",
        "Lakshmi, Laxmi, CLOSE",
        "Sunita, Suneetha, CLOSE",
        "Mohammed, Muhammad, CLOSE",
        "Chowdhury, Chaudhari, SIMILAR",
        "लक्ष्मी, Lakshmi, EXACT",
        "লক্ষ্মী, Laxmi, CLOSE",
        "ரமேஷ், Ramesh, EXACT",
        "Ramesh, Rajesh, SIMILAR",
        "Anita, Anant, SIMILAR",
        "Sita, Gita, DIFFERENT",
        "K. Ramesh, Ramesh, EXACT",
        "Shri Ramesh, Ramesh, EXACT",
        "Ramesh S/o Krishnan, Ramesh, EXACT",
        "Ravi Shankar, Shankar, CLOSE",
        "Ramesh, '', UNKNOWN"
    })
    void aGivenName(String one, String other, Agreement expected) {
        assertThat(in(Field.GIVEN, Traits.named(one, ""), Traits.named(other, "")))
                .isEqualTo(expected);
    }

    @Test
    void namesThatStandInEachOthersPlaceAreSwapped() {
        var one = Traits.named("Ravi", "Venkataraman");
        var other = Traits.named("Venkataraman", "Ravi");

        assertThat(in(Field.GIVEN, one, other)).isEqualTo(Agreement.SWAPPED);
        assertThat(in(Field.FAMILY, one, other)).isEqualTo(Agreement.SWAPPED);
    }

    @Test
    void anInitialStandsForTheFamilyName() {
        assertThat(in(Field.FAMILY, Traits.named("K. Ramesh", ""), Traits.named("Ramesh", "Kumar")))
                .isEqualTo(Agreement.PARTIAL);
        assertThat(in(Field.FAMILY, Traits.named("V. Ramesh", ""), Traits.named("Ramesh", "Kumar")))
                .isEqualTo(Agreement.UNKNOWN);
    }

    @Test
    void theFatherIsFoundInTheName() {
        assertThat(in(
                        Field.RELATIVE,
                        Traits.named("Ramesh S/o Krishnan", ""),
                        Traits.named("Ramesh", "").relatedTo("Krishnan")))
                .isEqualTo(Agreement.EXACT);
        assertThat(in(Field.RELATIVE, Traits.named("Lata", "Rao W/O Anil Rao"), Traits.named("Lata", "Rao")))
                .isEqualTo(Agreement.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "19800512, 19800512, EXACT",
        "19800512, 19801205, CLOSE",
        "19800512, 19800513, CLOSE",
        "19800512, 19810513, SIMILAR",
        "19800512, 19080512, CLOSE",
        "19800512, 19630201, DIFFERENT",
        "19800512, 19800000, PARTIAL",
        "19800512, 19820000, DIFFERENT",
        "19800512, 19800500, PARTIAL",
        "19459999, 19459999, EXACT"
    })
    void aBirth(int one, int other, Agreement expected) {
        assertThat(in(Field.BIRTH, born(one, false), born(other, false))).isEqualTo(expected);
    }

    @Test
    void anAgeMayBeAYearOut() {
        assertThat(in(Field.BIRTH, born(19800512, false), born(19810000, true))).isEqualTo(Agreement.PARTIAL);
        assertThat(in(Field.BIRTH, born(19800000, true), born(19820000, true))).isEqualTo(Agreement.PARTIAL);
        assertThat(in(Field.BIRTH, born(19800512, false), born(19830000, true))).isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void numbersOfDifferentSystemsCannotDisagree() {
        var abha = Traits.named("Ravi", "").numbered(new Card("abha", "91123400000001"));
        var other = Traits.named("Ravi", "").numbered(new Card("abha", "91123400000072"));
        var slip = Traits.named("Ravi", "").numbered(new Card("abha", "91123400000010"));
        var passport = Traits.named("Ravi", "").numbered(new Card("passport", "J1234567"));
        var both = Traits.named("Ravi", "").numbered(new Card("abha", "99"), new Traits.Card("passport", "J1234567"));

        assertThat(in(Field.NUMBER, abha, other)).isEqualTo(Agreement.DIFFERENT);
        assertThat(in(Field.NUMBER, abha, slip)).isEqualTo(Agreement.CLOSE);
        assertThat(in(Field.NUMBER, abha, passport)).isEqualTo(Agreement.UNKNOWN);
        assertThat(in(Field.NUMBER, passport, both)).isEqualTo(Agreement.EXACT);
    }

    @Test
    void aPhoneIsTheSameWithAndWithoutItsCountry() {
        var one = Traits.named("Ravi", "").reachedAt("+91 98450 12345");
        var other = Traits.named("Ravi", "").reachedAt("9000000000", "09845012345");

        assertThat(in(Field.PHONE, one, other)).isEqualTo(Agreement.EXACT);
    }

    @Test
    void theExplanationAddsUp() {
        var one = born(19800512, false).reachedAt("9845012345");
        var score = matcher.compare(matcher.features(one), matcher.features(one));

        assertThat(score.fields())
                .extracting(FieldScore::field)
                .containsExactly(Field.GIVEN, Field.FAMILY, Field.BIRTH, Field.GENDER, Field.PHONE);
        assertThat(score.fields().stream().mapToInt(FieldScore::weight).sum()).isEqualTo(score.weight());
        assertThat(score.verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void aFamilyUnderOneRoofIsNoDuplicate() {
        var mother = household("Lata", new Born(1970, 1, 30, false));
        var daughter = household("Priyanka", new Born(1999, 7, 2, false));
        var twin = household("Nandini", new Born(1999, 7, 2, false));

        assertThat(verdict(mother, daughter)).isEqualTo(Verdict.NO);
        assertThat(verdict(daughter, twin)).isEqualTo(Verdict.POSSIBLE); // R-ID-6
        assertThat(verdict(daughter, daughter)).isEqualTo(Verdict.MATCH);
    }

    @Test
    void twinsUnderTheirParentsNumberStayTwo() { // R-ID-6
        var card = new Card("aadhaar", "234123412346");
        var one = household("Ramesh", new Born(1999, 7, 2, false)).numbered(card);
        var other = household("Rajesh", new Born(1999, 7, 2, false)).numbered(card);

        assertThat(verdict(one, other)).isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void aChildCalledAfterItsGrandmotherStaysAnother() { // R-ID-6
        var grandmother = kapoor(new Born(1963, 3, 11, false), Sex.FEMALE);
        var child = kapoor(new Born(2011, 1, 13, false), Sex.FEMALE);

        assertThat(verdict(grandmother, grandmother)).isEqualTo(Verdict.MATCH);
        assertThat(verdict(grandmother, child)).isEqualTo(Verdict.POSSIBLE);
        assertThat(verdict(grandmother, kapoor(new Born(1963, 3, 11, false), Sex.MALE)))
                .isEqualTo(Verdict.POSSIBLE);
        assertThat(verdict(
                        grandmother.numbered(new Card("abha", "91000120003290")),
                        grandmother.numbered(new Card("abha", "91000120008811"))))
                .isEqualTo(Verdict.POSSIBLE);
        assertThat(verdict(
                        grandmother.numbered(new Card("abha", "91000120003290")),
                        child.numbered(new Card("abha", "91000120003290"))))
                .isEqualTo(Verdict.MATCH); // a slip at the desk, and the card says so
    }

    private static Traits kapoor(Born born, Sex sex) {
        return Traits.named("Lakshmi", "Kapoor")
                .born(born, sex)
                .living("30", "Gandhi Road", "", "Kolkata", "700017", "West Bengal")
                .reachedAt("+919152833150");
    }

    @Test
    void everyPairWithSomethingInCommonIsMetOnceAndInOrder() {
        var people = List.of(
                        household("Lata", new Born(1970, 1, 30, false)),
                        household("Latha", new Born(1970, 1, 30, false)),
                        Traits.named("Nobody", "Else"))
                .stream()
                .map(matcher::features)
                .toList();

        assertThat(Blocking.pairs(people)).containsExactly(1L);
        assertThat(Blocking.pairs(people, 1)).containsExactly(1L);
        assertThat(Blocking.pairs(people, 2)).isEmpty();
    }

    private Verdict verdict(Traits one, Traits other) {
        return matcher.verdict(matcher.features(one), matcher.features(other));
    }

    private Agreement in(Field field, Traits one, Traits other) {
        return Pattern.in(Pattern.of(matcher.features(one), matcher.features(other)), field);
    }

    private static Traits household(String given, Born born) {
        return Traits.named(given, "Rao")
                .born(born, Sex.FEMALE)
                .living("12", "Temple Road", "", "Mysuru", "570001", "Karnataka")
                .reachedAt("9845012345");
    }

    private static Traits born(int digits, boolean estimated) {
        return Traits.named("Ravi", "Rao")
                .born(new Born(digits / 10_000, digits / 100 % 100, digits % 100, estimated), Sex.MALE);
    }
}

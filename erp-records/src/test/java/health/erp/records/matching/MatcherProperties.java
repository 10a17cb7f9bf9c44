package health.erp.records.matching;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.records.matching.Traits.Born;
import health.erp.records.matching.Traits.Kind;
import health.erp.records.matching.Traits.Sex;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any two people. */
class MatcherProperties {
    private static final List<String> NAMES =
            List.of("ramesh", "rajesh", "suresh", "lakshmi", "laxmi", "anita", "anant", "k", "k ramesh", "");
    private static final MatchModel LEARNED = Learning.from(
            IntStream.range(0, 300).mapToObj(i -> person(new Random(i))).toList());

    @Property(tries = 1500)
    void theOrderOfTwoMakesNoDifference(@ForAll("people") Traits one, @ForAll("people") Traits other) {
        for (var model : List.of(MatchModel.SHIPPED, LEARNED)) {
            var matcher = new Matcher(model);
            var a = matcher.features(one);
            var b = matcher.features(other);

            assertThat(matcher.compare(a, b)).isEqualTo(matcher.compare(b, a));
            assertThat(matcher.compare(a, b).weight()).isEqualTo(matcher.weight(a, b));
            assertThat(matcher.compare(a, b).verdict()).isEqualTo(matcher.verdict(a, b));
        }
    }

    @Property(tries = 500)
    void theSameModelSaysTheSameForEver(@ForAll("people") Traits one, @ForAll("people") Traits other) { // R-MPI-5
        var kept = MatchModel.parse(LEARNED.text());
        var before = new Matcher(LEARNED);
        var after = new Matcher(kept);

        assertThat(kept.version()).isEqualTo(LEARNED.version());
        assertThat(after.compare(after.features(one), after.features(other)))
                .isEqualTo(before.compare(before.features(one), before.features(other)));
    }

    @Property(tries = 1000)
    void whoIsWrittenTheSameWeighsMostOfAll(@ForAll("people") Traits one, @ForAll("people") Traits other) {
        Assume.that(Stream.of((one.given() + " " + one.family()).split(" "))
                .allMatch(word -> word.length() > 1)); // an initial says more beside a name
        for (var model : List.of(MatchModel.SHIPPED, LEARNED)) {
            var matcher = new Matcher(model);
            var self = matcher.features(one);

            assertThat(matcher.weight(self, matcher.features(other))).isLessThanOrEqualTo(matcher.weight(self, self));
        }
    }

    @Property(tries = 1000)
    void moreAgreementInAFieldNeverCountsLess(@ForAll Field field, @ForAll("people") Traits anybody) {
        for (var model : List.of(MatchModel.SHIPPED, LEARNED)) {
            var person = new Matcher(model).features(anybody);
            var last = Integer.MAX_VALUE;
            for (var agreement : List.of(Agreement.EXACT, Agreement.CLOSE, Agreement.SIMILAR, Agreement.DIFFERENT)) {
                var weight = Evidence.weight(Pattern.bits(field, agreement), person, person, model);
                assertThat(weight).isLessThanOrEqualTo(last);
                last = weight;
            }
        }
    }

    @Example
    void namesThatChangedPlacesNeverSayMoreThanWhereTheyBelong() {
        var swapped = Pattern.bits(Field.GIVEN, Agreement.SWAPPED) | Pattern.bits(Field.FAMILY, Agreement.SWAPPED);
        var same = Pattern.bits(Field.GIVEN, Agreement.EXACT) | Pattern.bits(Field.FAMILY, Agreement.EXACT);
        for (var model : List.of(MatchModel.SHIPPED, LEARNED)) {
            for (int seed = -39; seed < 40; seed++) { // all there are, for few have names that are common enough
                var one = new Matcher(model).features(person(new Random(seed)));
                assertThat(Evidence.weight(swapped, one, one, model))
                        .isLessThanOrEqualTo(Evidence.weight(same, one, one, model));
            }
        }
    }

    /** A grandmother and the child called after her, or two cards: one roof and one name say nothing against that. */
    @Property(tries = 1000)
    void namesakesUnderOneRoofAreNeverLinkedUnasked(
            @ForAll("people") Traits one, @ForAll("people") Traits other) { // R-ID-6
        for (var model : List.of(MatchModel.SHIPPED, LEARNED)) {
            var matcher = new Matcher(model);
            var pattern = Pattern.of(matcher.features(one), matcher.features(other));
            var number = Pattern.in(pattern, Field.NUMBER);
            var differs = Pattern.in(pattern, Field.BIRTH) == Agreement.DIFFERENT
                    || Pattern.in(pattern, Field.GENDER) == Agreement.DIFFERENT;
            var cannotBeOne = number == Agreement.DIFFERENT || (number != Agreement.EXACT && differs);

            assertThat(cannotBeOne && matcher.verdict(matcher.features(one), matcher.features(other)) == Verdict.MATCH)
                    .isFalse();
        }
    }

    @Property(tries = 1000)
    void newbornsAndTheUnknownAreNeverLinkedUnasked( // R-ID-6
            @ForAll("people") Traits one, @ForAll Kind kind, @ForAll Kind other) {
        var matcher = new Matcher(MatchModel.SHIPPED);

        var verdict = matcher.verdict(matcher.features(one.of(kind)), matcher.features(one.of(other)));

        assertThat(verdict == Verdict.MATCH && (kind != Kind.NAMED || other != Kind.NAMED))
                .isFalse();
    }

    @Property(tries = 1000)
    void twinsAreNeverLinkedUnasked(@ForAll("people") Traits one, @ForAll("names") String given) { // R-ID-6
        var first = matched(one, "ramesh");
        var twin = matched(one, given.equals("ramesh") || given.isBlank() ? "lakshman" : given);

        for (var model : List.of(MatchModel.SHIPPED, LEARNED)) {
            var matcher = new Matcher(model);
            var a = matcher.features(first);
            var b = matcher.features(twin);
            assertThat(!a.equals(b) && a.firstGiven != b.firstGiven && matcher.verdict(a, b) == Verdict.MATCH)
                    .as("%s", twin.given())
                    .isFalse();
        }
    }

    @Property(tries = 2000)
    void likenessIsTheSameBothWaysAndOneOnlyForEqualWords(@ForAll("words") String one, @ForAll("words") String other) {
        var a = Packed.word(one);
        var b = Packed.word(other);

        var likeness = Packed.likeness(a, b);

        assertThat(likeness).isBetween(0, 10_000).isEqualTo(Packed.likeness(b, a));
        assertThat(likeness == 10_000).isEqualTo(a == b && a != 0);
        if (Packed.areFar(a, Packed.letters(a), b, Packed.letters(b))) {
            assertThat(likeness).isZero();
        }
    }

    private static Traits matched(Traits one, String given) {
        return new Traits(
                Kind.NAMED,
                given,
                "kumar",
                "krishnan",
                new Born(1999, 3, 14, false),
                Sex.MALE,
                "12",
                "temple road",
                "anna nagar",
                "chennai",
                "600040",
                "tamil nadu",
                List.of("9845012345"),
                one.numbers());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars('a', 'b', 'c', 'r', 's').ofMaxLength(13);
    }

    @Provide
    Arbitrary<Traits> people() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 3))
                .as((seed, slips) -> slipped(person(new Random(seed % 40)), new Random(seed), slips));
    }

    private static Traits person(Random random) {
        return new Traits(
                Kind.NAMED,
                NAMES.get(random.nextInt(NAMES.size())),
                NAMES.get(random.nextInt(NAMES.size())),
                NAMES.get(random.nextInt(NAMES.size())),
                random.nextInt(5) == 0
                        ? null
                        : new Born(
                                1950 + random.nextInt(60),
                                random.nextInt(13),
                                random.nextInt(29),
                                random.nextBoolean()),
                List.of(Sex.MALE, Sex.FEMALE, Sex.OTHER, Sex.UNKNOWN).get(random.nextInt(4)),
                String.valueOf(random.nextInt(99)),
                random.nextBoolean() ? "temple road" : "station road",
                random.nextBoolean() ? "" : "anna nagar",
                random.nextBoolean() ? "chennai" : "madurai",
                String.valueOf(600_000 + random.nextInt(99)),
                "tamil nadu",
                random.nextBoolean() ? List.of() : List.of("98450%05d".formatted(random.nextInt(99_999))),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Traits.Card("abha", "%014d".formatted(random.nextInt(9)))));
    }

    /** The same person as another clerk writes it. */
    private static Traits slipped(Traits person, Random random, int slips) {
        return slips == 0
                ? person
                : new Traits(
                        person.kind(),
                        random.nextBoolean() ? person.given() : person.family(),
                        random.nextBoolean() ? person.family() : person.given() + "a",
                        person.relative(),
                        person.born(),
                        person.sex(),
                        person.house(),
                        random.nextBoolean() ? person.street() : person.locality(),
                        random.nextBoolean() ? person.locality() : person.street(),
                        person.place(),
                        person.postcode(),
                        person.region(),
                        person.phones(),
                        person.numbers());
    }
}

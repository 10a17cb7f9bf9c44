package health.erp.records.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningTest {
    private static final int ONE_PERSON = 6_000;
    private static final int STRANGERS = 60_000;

    /** How often each field agrees: exactly, closely, not at all; in millionths. */
    private static final int[][] OF_ONE = {{600_000, 250_000}, {800_000, 50_000}, {900_000, 40_000}, {500_000, 300_000}
    };

    private static final int[][] OF_TWO = {{10_000, 20_000}, {40_000, 10_000}, {200_000, 30_000}, {5_000, 10_000}};
    private static final List<Field> FIELDS = List.of(Field.GIVEN, Field.FAMILY, Field.PLACE, Field.STREET);

    @Test
    void findsTheWeightsThePairsWereMadeWith() {
        var random = new SplittableRandom(7);
        var patterns = new TreeMap<Long, Integer>();
        for (int i = 0; i < ONE_PERSON + STRANGERS; i++) {
            patterns.merge(drawn(random, i < ONE_PERSON ? OF_ONE : OF_TWO), 1, Integer::sum);
        }

        var weights = Learning.weights(patterns, shares(OF_TWO), Bits.log2(ONE_PERSON) - Bits.log2(STRANGERS));

        for (int f = 0; f < FIELDS.size(); f++) {
            assertThat(weights.of(FIELDS.get(f), Agreement.EXACT))
                    .as("%s", FIELDS.get(f))
                    .isCloseTo(Bits.log2(OF_ONE[f][0]) - Bits.log2(OF_TWO[f][0]), within(150));
            assertThat(weights.of(FIELDS.get(f), Agreement.CLOSE))
                    .as("%s", FIELDS.get(f))
                    .isCloseTo(
                            Math.min(
                                    Bits.log2(OF_ONE[f][1]) - Bits.log2(OF_TWO[f][1]),
                                    weights.of(FIELDS.get(f), Agreement.EXACT)),
                            within(250));
        }
    }

    @Test
    void nothingSeenLeavesWhatWasShipped() {
        var learned = Learning.from(List.of());

        for (var field : Field.values()) {
            assertThat(learned.weights(field)).isEqualTo(MatchModel.SHIPPED.weights(field));
        }
    }

    @Test
    void theSameRegisterTeachesTheSame() { // R-MPI-5
        var register = register();

        assertThat(Learning.from(register).text())
                .isEqualTo(Learning.from(register).text());
    }

    @Test
    void aRareNameSaysMoreThanAFrequentOne() {
        var matcher = new Matcher(Learning.from(register()));
        var kumar = matcher.features(Traits.named("ravi", "kumar"));
        var zaveri = matcher.features(Traits.named("ravi", "zaveri"));

        assertThat(matcher.weight(zaveri, zaveri)).isGreaterThan(matcher.weight(kumar, kumar) + 2 * Bits.ONE);
    }

    @Test
    void aModelNamesNobody() {
        assertThat(Learning.from(register()).text())
                .doesNotContainIgnoringCase("kumar")
                .doesNotContain("ravi");
    }

    /** Every other one is a Kumar. */
    private static List<Traits> register() {
        return IntStream.range(0, 400)
                .mapToObj(i -> Traits.named("ravi" + (char) ('a' + i % 20), i % 2 == 0 ? "kumar" : "rao" + name(i)))
                .toList();
    }

    private static String name(int i) {
        return "" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
    }

    private static long drawn(SplittableRandom random, int[][] shares) {
        long pattern = 0;
        for (int f = 0; f < FIELDS.size(); f++) {
            var drawn = random.nextInt(Bits.CERTAIN);
            var agreement = drawn < shares[f][0]
                    ? Agreement.EXACT
                    : drawn < shares[f][0] + shares[f][1] ? Agreement.CLOSE : Agreement.DIFFERENT;
            pattern |= Pattern.bits(FIELDS.get(f), agreement);
        }
        return pattern;
    }

    private static int[][] shares(int[][] some) {
        var all = Weights.shippedShares(1);
        for (int f = 0; f < FIELDS.size(); f++) {
            var row = all[FIELDS.get(f).number];
            row[Agreement.EXACT.number] = some[f][0];
            row[Agreement.CLOSE.number] = some[f][1];
            row[Agreement.DIFFERENT.number] = Bits.CERTAIN - some[f][0] - some[f][1];
        }
        return all;
    }
}

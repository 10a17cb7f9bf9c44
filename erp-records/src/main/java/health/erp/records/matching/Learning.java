package health.erp.records.matching;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Learns from a register without being told who is who: how often strangers agree is counted on random pairs, how often
 * entries of one person do by expectation and maximisation (Dempster, Laird, Rubin 1977) over the pairs worth comparing.
 *
 * <p>What was shipped counts as if so many pairs had been seen already, so that few pairs teach little.
 */
public final class Learning {
    private static final int RANDOM_PAIRS = 200_000;
    private static final int ROUNDS = 30;
    private static final int PRIOR_PAIRS = 20;
    private static final int PRIOR_STRANGERS = 1_000;
    private static final long SEED = 20_260_101L;

    private Learning() {}

    /** Two entries that may be one person's. */
    public record Couple(Traits one, Traits other) {}

    /** From a whole register, or as much of it as there is room for. */
    public static MatchModel from(List<Traits> register) {
        return from(register, 0);
    }

    /** Of two lists one after the other, where only a pair with one of each can be one person. */
    public static MatchModel from(List<Traits> register, int first) {
        var plain =
                register.stream().map(t -> new Features(t, Frequencies.NONE)).toList();
        return new MatchModel(weights(plain, Blocking.pairs(plain, first)), Frequencies.of(plain));
    }

    /**
     * From a part of a register that is too large to be held.
     *
     * @param some of all patients, taken from here and there
     * @param couples pairs worth comparing, from all of the register
     */
    public static MatchModel from(List<Traits> some, List<Couple> couples) {
        var plain = some.stream().map(t -> new Features(t, Frequencies.NONE)).toList();
        var patterns = new TreeMap<Long, Integer>();
        for (var couple : couples) {
            var pattern = Pattern.of(
                    new Features(couple.one, Frequencies.NONE), new Features(couple.other, Frequencies.NONE));
            patterns.merge(pattern, 1, Integer::sum);
        }
        return new MatchModel(weights(patterns, strangers(plain), prior(plain.size())), Frequencies.of(plain));
    }

    private static Weights weights(List<Features> people, long[] pairs) {
        var strangers = strangers(people);
        var patterns = new TreeMap<Long, Integer>();
        for (var pair : pairs) {
            patterns.merge(
                    Pattern.of(people.get(Blocking.lower(pair)), people.get(Blocking.higher(pair))), 1, Integer::sum);
        }
        return weights(patterns, strangers, prior(people.size()));
    }

    static Weights weights(Map<Long, Integer> patterns, int[][] strangers, int prior) {
        var one = Weights.shippedShares(0);
        for (int round = 0; round < ROUNDS; round++) {
            var weights = Weights.of(one, strangers);
            var seen = new long[Field.COUNT][Agreement.COUNT];
            for (var pattern : patterns.entrySet()) {
                if (Evidence.areTwoOfAFamily(pattern.getKey())) {
                    continue;
                }
                var certainty = (long) Bits.certainty(weights.sum(pattern.getKey()) + prior) * pattern.getValue();
                add(seen, pattern.getKey(), certainty);
            }
            one = shares(seen, 0, PRIOR_PAIRS);
        }
        return Weights.of(one, strangers);
    }

    /**
     * The odds that any two of the register are one person: of ten entries one is there twice. It is not learned: among
     * pairs worth comparing strangers agree so often that it would be learned wrong.
     */
    private static int prior(int people) {
        return -Bits.log2(5L * Math.max(1, people));
    }

    /** How often people who are not the same agree, of random pairs. */
    private static int[][] strangers(List<Features> people) {
        var random = new SplittableRandom(SEED);
        var seen = new long[Field.COUNT][Agreement.COUNT];
        var pairs =
                Math.min(RANDOM_PAIRS, (long) people.size() * (people.size() - 1) / 2); // few people are no register
        for (int i = 0; i < pairs; i++) {
            var a = random.nextInt(people.size());
            var b = random.nextInt(people.size());
            if (a != b) {
                add(seen, Pattern.of(people.get(a), people.get(b)), Bits.CERTAIN);
            }
        }
        return shares(seen, 1, PRIOR_STRANGERS);
    }

    private static void add(long[][] seen, long pattern, long certainty) {
        for (int f = 0; f < Field.COUNT; f++) {
            seen[f][Pattern.ordinal(pattern, f)] += certainty;
        }
    }

    /** Millionths, of the pairs in which the field is told. */
    private static int[][] shares(long[][] seen, int side, int priorPairs) {
        var shares = Weights.shippedShares(side);
        for (int f = 0; f < Field.COUNT; f++) {
            long all = (long) priorPairs * Bits.CERTAIN;
            for (int a = 1; a < Agreement.COUNT; a++) {
                all += seen[f][a];
            }
            for (int a = 1; a < Agreement.COUNT; a++) {
                var counted = seen[f][a] + (long) shares[f][a] * priorPairs;
                shares[f][a] = (int) Math.max(1, counted / (all / Bits.CERTAIN));
            }
        }
        return shares;
    }
}

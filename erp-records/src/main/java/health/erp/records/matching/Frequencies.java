package health.erp.records.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often names and places occur in a register: that two are called Zaveri says more than that two are called Kumar.
 * Words are kept as hashes.
 */
final class Frequencies {
    static final Frequencies NONE =
            new Frequencies(new long[0], new int[0], new long[Field.COUNT], new int[Field.COUNT]);

    private static final List<Field> COUNTED = List.of(Field.GIVEN, Field.FAMILY, Field.PLACE);
    private static final int MOST = 4_000;
    private static final int KEPT = 3; // a word that fewer bear is rare, however few
    private static final int WORDS = 20; // kind of hash of any name

    private final long[] words;
    private final int[] times;
    private final long[] totals;
    private final int[] usual; // how often two strangers agree, in millibits

    Frequencies(long[] words, int[] times, long[] totals, int[] usual) {
        this.words = words;
        this.times = times;
        this.totals = totals;
        this.usual = usual;
    }

    static Frequencies of(Collection<Features> register) {
        var counted = new TreeMap<Long, Integer>();
        var totals = new long[Field.COUNT];
        for (var person : register) {
            count(counted, totals, Field.GIVEN, person.given);
            count(counted, totals, Field.FAMILY, person.family);
            count(counted, totals, Field.PLACE, person.place);
            count(counted, WORDS, person.firstGiven);
        }
        var usual = new int[Field.COUNT];
        for (var field : COUNTED) {
            long pairs = 1;
            for (var person : register) {
                var word = word(person, field);
                pairs += word == 0 ? 0 : counted.getOrDefault(Hashing.of(field.number, word, 0), 0);
            }
            var total = Math.max(1, totals[field.number]);
            usual[field.number] = Bits.log2(pairs) - 2 * Bits.log2(total);
        }
        counted.values().removeIf(times -> times < KEPT);
        var words = counted.keySet().stream().mapToLong(Long::longValue).toArray();
        var times = counted.values().stream().mapToInt(Integer::intValue).toArray();
        return new Frequencies(words, times, totals, usual);
    }

    /** Millibits by which agreeing in this word says more than agreeing in any. */
    int rarity(Field field, long word) {
        var total = totals[field.number];
        if (word == 0 || total == 0) {
            return 0;
        }
        var often = Math.max(KEPT - 1, times(Hashing.of(field.number, word, 0)));
        var rarity = usual[field.number] - (Bits.log2(often) - Bits.log2(total));
        return Math.max(-MOST, Math.min(MOST, rarity));
    }

    /** Whether several bear the name, so that it is no slip of the pen; where nothing is known, it may be any. */
    boolean isCommon(long word) {
        return totals[Field.GIVEN.number] == 0 || times(Hashing.of(WORDS, word, 0)) > 0;
    }

    String text() {
        var text = new StringBuilder();
        for (var field : COUNTED) {
            text.append(totals[field.number])
                    .append(',')
                    .append(usual[field.number])
                    .append(',');
        }
        for (int i = 0; i < words.length; i++) {
            text.append(Long.toHexString(words[i])).append(',').append(times[i]).append(',');
        }
        return text.toString();
    }

    static Frequencies parse(String text) {
        var parts = text.isEmpty() ? new String[0] : text.split(",", -1);
        var totals = new long[Field.COUNT];
        var usual = new int[Field.COUNT];
        var at = 0;
        for (var field : COUNTED) {
            totals[field.number] = Long.parseLong(parts[at++]);
            usual[field.number] = Integer.parseInt(parts[at++]);
        }
        var words = new long[(parts.length - at) / 2];
        var times = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = Long.parseUnsignedLong(parts[at++], 16);
            times[i] = Integer.parseInt(parts[at++]);
        }
        return new Frequencies(words, times, totals, usual);
    }

    private int times(long hash) {
        var at = Arrays.binarySearch(words, hash);
        return at < 0 ? 0 : times[at];
    }

    private static long word(Features person, Field field) {
        return switch (field) {
            case GIVEN -> person.given;
            case FAMILY -> person.family;
            case PLACE -> person.place;
            default -> 0;
        };
    }

    private static void count(Map<Long, Integer> counted, long[] totals, Field field, long word) {
        if (word != 0) {
            totals[field.number]++;
            count(counted, field.number, word);
        }
    }

    private static void count(Map<Long, Integer> counted, int kind, long word) {
        if (word != 0) {
            counted.merge(Hashing.of(kind, word, 0), 1, Integer::sum);
        }
    }
}

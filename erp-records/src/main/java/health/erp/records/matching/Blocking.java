package health.erp.records.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the pairs worth comparing: those that have at least one of many keys in common. A key that too many share tells
 * nobody apart and is passed over, so the work grows with the register and not with its square.
 */
public final class Blocking {
    private static final int LARGEST = 60;
    private static final int INDEX_BITS = 32;

    private Blocking() {}

    /** Pairs of indexes, the lower in the high half, each once and in order. */
    public static long[] pairs(List<Features> people) {
        return pairs(people, 0);
    }

    /** Pairs of one of the first {@code first} with one of the others; 0 for pairs of any two. */
    public static long[] pairs(List<Features> people, int first) {
        var pairs = new Longs();
        for (int key = 0; key < Keys.COUNT; key++) {
            add(pairs, people, key, first);
        }
        return pairs.distinct();
    }

    public static int lower(long pair) {
        return (int) (pair >>> INDEX_BITS);
    }

    public static int higher(long pair) {
        return (int) pair;
    }

    private static void add(Longs pairs, List<Features> people, int key, int first) {
        var entries = new Entry[people.size()];
        var count = 0;
        for (int i = 0; i < people.size(); i++) {
            var hash = Keys.of(key, people.get(i));
            if (hash != 0) {
                entries[count++] = new Entry(hash, i);
            }
        }
        Arrays.sort(entries, 0, count);
        for (int from = 0; from < count; ) {
            var to = from + 1;
            while (to < count && entries[to].hash == entries[from].hash) {
                to++;
            }
            if (to - from <= LARGEST) {
                add(pairs, entries, from, to, first);
            }
            from = to;
        }
    }

    private static void add(Longs pairs, Entry[] entries, int from, int to, int first) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                var low = entries[i].index; // sorted by index within a block
                var high = entries[j].index;
                if (first == 0 || (low < first && high >= first)) {
                    pairs.add(((long) low << INDEX_BITS) | high);
                }
            }
        }
    }

    private record Entry(long hash, int index) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            var order = Long.compare(hash, other.hash);
            return order == 0 ? Integer.compare(index, other.index) : order;
        }
    }

    private static final class Longs {
        private long[] values = new long[1024];
        private int count;

        void add(long value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        long[] distinct() {
            Arrays.sort(values, 0, count);
            var kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    values[kept++] = values[i];
                }
            }
            return Arrays.copyOf(values, kept);
        }
    }
}

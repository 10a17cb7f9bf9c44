package health.erp.benchmarks.linkage;

import health.erp.benchmarks.UsageException;
import health.erp.records.matching.Blocking;
import health.erp.records.matching.Features;
import health.erp.records.matching.Learning;
import health.erp.records.matching.Matcher;
import health.erp.records.matching.Verdict;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * M1: finds entries of one person in a list, or between two, without being told who is who, and then compares what was
 * found with the truth. Needs no database.
 */
public final class Linkage {
    public static final String NAME = "M1";
    public static final String PURPOSE =
            "find entries of one person: M1 [--people FILE.csv [--people OTHER.csv]] [--without-id]; needs no database";

    private static final int INVENTED = 20_000;
    private static final long SEED = 1;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private Linkage() {}

    /**
     * Prints its line.
     *
     * @param arguments after the unit's name
     */
    public static void print(List<String> arguments, PrintStream out) {
        var files = new ArrayList<Path>();
        var withId = true;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--without-id")) {
                withId = false;
            } else if (arguments.get(i).equals("--people") && i + 1 < arguments.size() && files.size() < 2) {
                files.add(Path.of(arguments.get(++i)));
            } else {
                throw new UsageException("(%s) is not understood.\n%s  %s".formatted(arguments.get(i), NAME, PURPOSE));
            }
        }
        out.println(line(files, withId));
    }

    private static String line(List<Path> files, boolean withId) {
        var entries = new ArrayList<Entry>();
        var first = 0;
        if (files.isEmpty()) {
            entries.addAll(IndianPeople.of(INVENTED, SEED, withId));
        }
        for (var file : files) {
            first = entries.size();
            entries.addAll(FebrlFile.read(file, withId));
        }
        var name = files.isEmpty()
                ? "invented"
                : files.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining("+"));
        return line(name, withId, entries, first);
    }

    private static String line(String name, boolean withId, List<Entry> entries, int first) {
        var begin = System.nanoTime();
        var matcher =
                new Matcher(Learning.from(entries.stream().map(Entry::traits).toList(), first));
        var people = entries.stream().map(e -> matcher.features(e.traits())).toList();
        var pairs = Blocking.pairs(people, first);
        var found = found(entries, people, pairs, matcher);
        var millis = (System.nanoTime() - begin) / 1_000_000;
        var truth = truth(entries, first);
        return String.format(
                Locale.ROOT,
                "unit=%s people=%s id=%s records=%d truth=%d pairs=%d ms=%d pairs_per_s=%.0f precision=%.4f recall=%.4f"
                        + " f1=%.4f auto_precision=%.4f auto_recall=%.4f",
                NAME,
                name,
                withId ? "with" : "without",
                entries.size(),
                truth,
                pairs.length,
                millis,
                pace(people, pairs, matcher),
                share(found.right, found.right + found.wrong),
                share(found.right, truth),
                f1(share(found.right, found.right + found.wrong), share(found.right, truth)),
                share(found.sure, found.sure + found.surelyWrong),
                share(found.sure, truth));
    }

    private static Found found(List<Entry> entries, List<Features> people, long[] pairs, Matcher matcher) {
        var found = new Found();
        for (var pair : pairs) {
            var low = Blocking.lower(pair);
            var high = Blocking.higher(pair);
            var verdict = matcher.verdict(people.get(low), people.get(high));
            found.count(
                    verdict, entries.get(low).person().equals(entries.get(high).person()));
        }
        return found;
    }

    private static long truth(List<Entry> entries, int first) {
        var counts = new HashMap<String, int[]>();
        for (int i = 0; i < entries.size(); i++) {
            counts.computeIfAbsent(entries.get(i).person(), p -> new int[2])[i < first ? 0 : 1]++;
        }
        return counts.values().stream()
                .mapToLong(c -> first == 0 ? (long) c[1] * (c[1] - 1) / 2 : (long) c[0] * c[1])
                .sum();
    }

    /** Comparisons in a second of one processor's time. */
    private static double pace(List<Features> people, long[] pairs, Matcher matcher) {
        var clock = ManagementFactory.getThreadMXBean();
        long done = 0;
        long sum = 0;
        long used = 0;
        for (int round = 0; pairs.length > 0 && used < LONG_ENOUGH.toNanos(); round++) {
            var begin = clock.getCurrentThreadCpuTime();
            for (var pair : pairs) {
                sum += matcher.weight(people.get(Blocking.lower(pair)), people.get(Blocking.higher(pair)));
            }
            if (round > 0) { // the first is for the compiler
                used += clock.getCurrentThreadCpuTime() - begin;
                done += pairs.length;
            }
        }
        return sum == Long.MIN_VALUE || used == 0 ? 0 : done * 1e9 / used;
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** How many pairs were found, and of those how many may be linked unasked. */
    private static final class Found {
        private long right;
        private long wrong;
        private long sure;
        private long surelyWrong;

        void count(Verdict verdict, boolean same) {
            if (verdict != Verdict.NO) {
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
            }
            if (verdict == Verdict.MATCH) {
                sure += same ? 1 : 0;
                surelyWrong += same ? 0 : 1;
            }
        }
    }
}

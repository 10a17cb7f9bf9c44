package health.erp.benchmarks;

import health.erp.benchmarks.linkage.Linkage;
import health.erp.benchmarks.wire.MessageReading;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param url of the database as the application uses it; null for one of our own
 * @param ownerUrl of the same database as the owner of the tables
 * @param seconds length of a round, for each side
 * @param kind the one to run of what a unit compares; null for all
 */
record Options(
        List<Unit> units,
        @Nullable String url,
        @Nullable String ownerUrl,
        List<Integer> threads,
        Duration seconds,
        Duration warmup,
        int rounds,
        int patients,
        @Nullable String kind) {
    private static final int MAX_THREADS = 256;
    private static final int MAX_ROUNDS = 1_000;
    private static final int MAX_SECONDS = 86_400;
    private static final int MAX_PATIENTS = 100_000_000;

    static Options parse(String... arguments) {
        var words = new ArrayDeque<>(List.of(arguments));
        var units = new LinkedHashSet<Unit>();
        var given = new Options(
                List.of(),
                null,
                null,
                List.of(1, 8),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                5,
                1_000_000,
                null);
        while (!words.isEmpty()) {
            var word = words.pop();
            if (word.startsWith("--")) {
                given = given.with(word, words);
            } else {
                units.add(unit(word));
            }
        }
        if (units.isEmpty()) {
            throw new UsageException("Name a unit to run.\n" + usage());
        }
        return given.of(List.copyOf(units));
    }

    /** For what needs a database of our own, and takes no options. */
    static Options without(String... arguments) {
        if (arguments.length > 1) {
            throw new UsageException("(%s) is run alone, without options.\n%s".formatted(arguments[0], usage()));
        }
        return parse(Units.ALL.get(0).name());
    }

    static String usage() {
        return "Usage: java -jar benchmarks.jar UNIT... [--url JDBC] [--owner-url JDBC] [--threads N,N] [--kind KIND] [--seconds S] [--warmup S] [--rounds R] [--patients N]\n"
                + Units.ALL.stream()
                        .map(u -> "  %s  %s".formatted(u.name(), u.purpose()))
                        .collect(Collectors.joining("\n"))
                + "\n  SIZE  what stays in the database for a write, a lookup, a search; alone, without options"
                + "\n  %s  %s".formatted(Linkage.NAME, Linkage.PURPOSE)
                + "\n  %s  %s".formatted(MessageReading.NAME, MessageReading.PURPOSE)
                + "\n  %s  %s".formatted(CapacityFigures.NAME, CapacityFigures.PURPOSE);
    }

    /** What the unit is to compare; all of it, unless a kind was named. */
    List<Comparison> wanted(Unit unit, Stage stage) throws SQLException {
        var all = unit.comparisons(stage);
        var wanted = all.stream().filter(this::asksFor).toList();
        if (kind != null && wanted.isEmpty()) {
            var kinds = all.stream().flatMap(c -> Stream.ofNullable(c.kind())).toList();
            throw new UsageException("The unit (%s) has no kind (%s): it has %s."
                    .formatted(unit.name(), kind, kinds.isEmpty() ? "none" : String.join(", ", kinds)));
        }
        return wanted;
    }

    boolean asksFor(Comparison comparison) {
        return kind == null || kind.equalsIgnoreCase(comparison.kind());
    }

    int mostThreads() {
        return threads.stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    private Options of(List<Unit> wanted) {
        return new Options(wanted, url, ownerUrl, threads, seconds, warmup, rounds, patients, kind);
    }

    private Options with(String option, Deque<String> words) {
        return switch (option) {
            case "--url" ->
                new Options(units, jdbc(option, words), ownerUrl, threads, seconds, warmup, rounds, patients, kind);
            case "--owner-url" ->
                new Options(units, url, jdbc(option, words), threads, seconds, warmup, rounds, patients, kind);
            case "--threads" ->
                new Options(
                        units, url, ownerUrl, threads(value(option, words)), seconds, warmup, rounds, patients, kind);
            case "--seconds" ->
                new Options(
                        units, url, ownerUrl, threads, duration(option, words, 0.01), warmup, rounds, patients, kind);
            case "--warmup" ->
                new Options(units, url, ownerUrl, threads, seconds, duration(option, words, 0), rounds, patients, kind);
            case "--rounds" ->
                new Options(
                        units,
                        url,
                        ownerUrl,
                        threads,
                        seconds,
                        warmup,
                        number(option, value(option, words), 1, MAX_ROUNDS),
                        patients,
                        kind);
            case "--patients" ->
                new Options(
                        units,
                        url,
                        ownerUrl,
                        threads,
                        seconds,
                        warmup,
                        rounds,
                        number(option, value(option, words), Stage.HOSPITALS, MAX_PATIENTS),
                        kind);
            case "--kind" ->
                new Options(units, url, ownerUrl, threads, seconds, warmup, rounds, patients, value(option, words));
            default -> throw new UsageException("There is no option (%s).\n%s".formatted(option, usage()));
        };
    }

    private static Unit unit(String name) {
        return Units.named(name)
                .orElseThrow(() -> new UsageException("There is no unit (%s).\n%s".formatted(name, usage())));
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw new UsageException("The option (%s) needs a value.".formatted(option));
        }
        return words.pop();
    }

    private static String jdbc(String option, Deque<String> words) {
        var url = value(option, words);
        if (!url.startsWith("jdbc:postgresql:")) { // what is wrong may hold a password: it is not repeated
            throw new UsageException(
                    "The value of (%s) is not the address of a PostgreSQL: jdbc:postgresql://host/database?user=...&password=..."
                            .formatted(option));
        }
        return url;
    }

    private static List<Integer> threads(String list) {
        Set<Integer> distinct = Stream.of(list.split(",", -1))
                .map(n -> number("--threads", n, 1, MAX_THREADS))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(distinct);
    }

    private static int number(String option, String text, int least, int most) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(
                "The value (%s) of (%s) is not a whole number from %d to %d.".formatted(text, option, least, most));
    }

    private static Duration duration(String option, Deque<String> words, double least) {
        var text = value(option, words);
        try {
            var seconds = Double.parseDouble(text.strip());
            if (seconds >= least && seconds <= MAX_SECONDS) {
                return Duration.ofNanos(Math.round(seconds * 1e9));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("The value (%s) of (%s) is not a number of seconds from %s to %d."
                .formatted(text, option, least, MAX_SECONDS));
    }
}

package health.erp.benchmarks;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lets both sides work in turns, so that what slows the machine down for a while slows both. */
final class Rounds {
    private static final int COUNTED_WORK = 1_000;
    private static final int MOST_WARMUPS = 20;
    private static final double COMPILING_LITTLE = 0.1;

    private final Options options;
    private final List<Pool> pools;
    private final @Nullable DataSource owner;
    private final AtomicLong turns = new AtomicLong();

    /** @param owner of the tables; null when none was given */
    Rounds(Options options, List<Pool> pools, @Nullable DataSource owner) {
        this.options = options;
        this.pools = pools;
        this.owner = owner;
    }

    Line measure(Unit unit, Comparison comparison, int threads) throws SQLException {
        warmUp(comparison, threads);
        analyze();
        warmUp(comparison, threads);
        untilCompiled(comparison.erp(), threads);
        var erp = new ArrayList<Round>();
        var jdbc = new ArrayList<Round>();
        for (int i = 0; i < options.rounds(); i++) {
            erp.add(round(comparison.erp(), threads, options.seconds()));
            jdbc.add(round(comparison.jdbc(), threads, options.seconds()));
        }
        var ratios = new double[erp.size()];
        Arrays.setAll(ratios, i -> erp.get(i).perSecond() / jdbc.get(i).perSecond());
        var times = erp.stream().flatMap(r -> r.latencies.stream()).toList();
        var percentiles = new LinkedHashMap<Integer, Double>();
        comparison.percentiles().forEach(p -> percentiles.put(p, Latencies.percentile(times, p)));
        return new Line(
                unit.name(),
                comparison.kind(),
                threads,
                median(erp),
                median(jdbc),
                median(ratios),
                percentiles,
                statements(comparison.erp()),
                statements(comparison.jdbc()));
    }

    private void warmUp(Comparison comparison, int threads) throws SQLException {
        round(comparison.erp(), threads, options.warmup().dividedBy(2));
        round(comparison.jdbc(), threads, options.warmup().dividedBy(2));
    }

    /** Goes on until the JVM has compiled what there is to compile, for what runs for weeks is compiled nearly all of the time. */
    private void untilCompiled(Work work, int threads) throws SQLException {
        var compiler = ManagementFactory.getCompilationMXBean();
        if (compiler == null || options.warmup().isZero()) { // nothing is compiled with -Xint
            return;
        }
        for (int more = 0; more < MOST_WARMUPS; more++) {
            var before = compiler.getTotalCompilationTime();
            round(work, threads, options.warmup());
            if (compiler.getTotalCompilationTime() - before < options.warmup().toMillis() * COMPILING_LITTLE) {
                return;
            }
        }
    }

    /** As the server does by itself some minutes later: until then it plans for tables without rows. */
    private void analyze() throws SQLException {
        if (owner == null) {
            return;
        }
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private Round round(Work work, int threads, Duration length) throws SQLException {
        if (length.isZero()) {
            return new Round(0, 1, List.of());
        }
        work.before(length);
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var start = System.nanoTime();
            var deadline = start + length.toNanos();
            var tasks = new ArrayList<Worker>();
            for (int i = 0; i < threads; i++) {
                tasks.add(new Worker(work, deadline, turns));
            }
            long done = 0;
            for (var future : workers.invokeAll(tasks)) {
                done += future.get();
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            return new Round(done, seconds, tasks.stream().map(w -> w.latencies).toList());
        } catch (ExecutionException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The round was interrupted.", e);
        } finally {
            workers.shutdown();
        }
    }

    /** Apart from the measured rounds, because counting takes time too. */
    private double statements(Work work) throws SQLException {
        var done = new AtomicLong();
        work.before(options.seconds());
        var sent = Pool.statements(pools, () -> {
            var deadline = System.nanoTime() + options.seconds().toNanos();
            do {
                done.addAndGet(work.once(turns.getAndIncrement()));
            } while (done.get() < COUNTED_WORK && System.nanoTime() < deadline);
        });
        return (double) sent / Math.max(1, done.get());
    }

    private static SQLException broken(ExecutionException failure) {
        if (failure.getCause() instanceof RuntimeException e) {
            throw e;
        }
        return failure.getCause() instanceof SQLException e ? e : new SQLException(failure);
    }

    private static double median(List<Round> rounds) {
        return median(rounds.stream().mapToDouble(Round::perSecond).toArray());
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private record Round(long done, double seconds, List<Latencies> latencies) {
        double perSecond() {
            return done / seconds;
        }
    }

    /** One thread of a round. */
    private static final class Worker implements Callable<Long> {
        private final Work work;
        private final long deadline;
        private final AtomicLong turns;
        private final Latencies latencies = new Latencies();

        Worker(Work work, long deadline, AtomicLong turns) {
            this.work = work;
            this.deadline = deadline;
            this.turns = turns;
        }

        @Override
        public Long call() throws SQLException {
            long done = 0;
            var before = System.nanoTime();
            do {
                done += work.once(turns.getAndIncrement());
                var after = System.nanoTime();
                latencies.add(after - before);
                before = after;
            } while (before - deadline < 0);
            return done;
        }
    }
}

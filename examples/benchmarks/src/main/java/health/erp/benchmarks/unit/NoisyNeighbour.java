package health.erp.benchmarks.unit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import health.erp.benchmarks.Latencies;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.people.People;
import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.fair.BulkWork;
import health.erp.core.fair.FairShare;
import health.erp.core.key.MemoryKeyVault;
import health.erp.records.Records;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.PatientPermission;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * N1: 49 quiet hospitals look somebody up five times a second each, on a pool of 20 connections; then the fiftieth asks
 * for slow work without a pause. How long the quiet ones wait, before and meanwhile.
 */
public final class NoisyNeighbour implements Unit {
    private static final int POOL = 20;
    private static final int QUIET = 49;
    private static final Duration QUIET_PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** A quarter of a second that costs the database a connection, and nothing else. */
    private static final String WAITS = "select cast(pg_sleep(0.25) as text)";

    /** About as long on one processor, if it has that for itself. */
    private static final String COUNTS =
            "select count(*) from generate_series(1, 500000) n where md5(cast(n as text)) like 'abc%'";

    @Override
    public String name() {
        return "N1";
    }

    @Override
    public String purpose() {
        return "49 quiet hospitals beside a noisy one; threads are the noisy one's";
    }

    @Override
    public void measure(Stage stage, Pace pace, Consumer<String> lines) throws SQLException {
        measure(stage, pace, "waits", FairShare.of(POOL), new SlowList("a list"), WAITS, lines);
        measure(stage, pace, "report", FairShare.of(POOL), new Report("a month"), COUNTS, lines);
        measure(stage, pace, "unshared", FairShare.OFF, new SlowList("a list"), WAITS, lines);
    }

    private static void measure(
            Stage stage, Pace pace, String kind, FairShare share, Record query, String sql, Consumer<String> lines)
            throws SQLException {
        var records = new Records();
        try (var pool = pool(stage);
                var erp = erp(stage, pool, share, records)) {
            var desks = desks(stage, records);
            var noisy = stage.caller(stage.hospitals().get());
            var threads = Executors.newFixedThreadPool(QUIET + pace.threads());
            try {
                quiet(threads, desks, pace.warmup());
                var before = new ArrayList<Latencies>();
                var meanwhile = new ArrayList<Latencies>();
                var noise = new Noise(erp, noisy, query, sql);
                for (int i = 0; i < pace.rounds(); i++) {
                    before.addAll(quiet(threads, desks, pace.seconds()));
                    var making = noise.begin(threads, pace.threads());
                    meanwhile.addAll(quiet(threads, desks, pace.seconds()));
                    noise.end(making);
                }
                lines.accept(line(kind, pace.threads(), before, meanwhile, noise));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static String line(
            String kind, int threads, List<Latencies> before, List<Latencies> meanwhile, Noise noise) {
        var baseline = Latencies.percentile(before, 99);
        var noisy = Latencies.percentile(meanwhile, 99);
        return String.format(
                Locale.ROOT,
                "unit=N1 kind=%s threads=%d quiet_p50_baseline_ms=%.2f quiet_p50_noisy_ms=%.2f quiet_p99_baseline_ms=%.2f quiet_p99_noisy_ms=%.2f ratio=%.2f noisy_done=%d noisy_refused=%d",
                kind,
                threads,
                Latencies.percentile(before, 50),
                Latencies.percentile(meanwhile, 50),
                baseline,
                noisy,
                noisy / baseline,
                noise.done.get(),
                noise.refused.get());
    }

    private static HikariDataSource pool(Stage stage) throws SQLException {
        var config = new HikariConfig();
        stage.application().unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName(null);
        config.setMaximumPoolSize(POOL);
        config.setConnectionTimeout(60_000);
        return new HikariDataSource(config);
    }

    private static Erp erp(Stage stage, HikariDataSource pool, FairShare share, Records records) {
        var builder = Erp.builder()
                .dataSource(pool)
                .keys(new MemoryKeyVault())
                .fairShare(share.withPatience(PATIENCE))
                .modules(records);
        var owner = stage.owner();
        if (owner != null) {
            builder.schemaOwner(owner);
        }
        return builder.build();
    }

    /** One in each quiet hospital, with somebody in its register. */
    private static List<Look> desks(Stage stage, Records records) {
        var patients = records.patients();
        var desks = new ArrayList<Look>();
        for (int i = 0; i < QUIET; i++) {
            var clerk = stage.caller(stage.hospitals().get());
            var person = People.person(i);
            patients.register(clerk, Desk.registration(person));
            var query = new FindByIdentifier(Desk.abha(person));
            desks.add(() -> patients.findByIdentifier(clerk, query).isPresent());
        }
        return desks;
    }

    /** Each desk begins at its times, whether the last look has ended or not: a wait counts from when it was to begin. */
    private static List<Latencies> quiet(ExecutorService threads, List<Look> desks, Duration length) {
        var start = System.nanoTime();
        var work = new ArrayList<Future<Latencies>>();
        for (int i = 0; i < desks.size(); i++) {
            var desk = desks.get(i);
            var first = start + QUIET_PAUSE.toNanos() * i / desks.size();
            work.add(threads.submit(() -> looks(desk, first, start + length.toNanos())));
        }
        return work.stream().map(Latencies::done).collect(Collectors.toList());
    }

    private static Latencies looks(Look desk, long first, long end) {
        var times = new Latencies();
        for (var due = first; due < end; due += QUIET_PAUSE.toNanos()) {
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (!desk.looks()) {
                throw new IllegalStateException("A quiet hospital found nobody.");
            }
            times.add(System.nanoTime() - due);
        }
        return times;
    }

    /** Somebody at work in a quiet hospital. */
    private interface Look {
        boolean looks();
    }

    /** Something at the desk that takes long. */
    private record SlowList(String of) {}

    /** Something that takes long and can wait. */
    @BulkWork
    private record Report(String of) {}

    /** The noisy hospital: as many threads as it likes, each asking again as soon as it is answered. */
    private static final class Noise {
        private final Erp erp;
        private final Caller caller;
        private final Record query;
        private final String sql;
        private final AtomicLong done = new AtomicLong();
        private final AtomicLong refused = new AtomicLong();
        private final AtomicBoolean on = new AtomicBoolean();

        Noise(Erp erp, Caller caller, Record query, String sql) {
            this.erp = erp;
            this.caller = caller;
            this.query = query;
            this.sql = sql;
        }

        List<Future<Boolean>> begin(ExecutorService threads, int many) {
            on.set(true);
            var making = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < many; i++) {
                making.add(threads.submit((Callable<Boolean>) this::make));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300)); // until they have all they can get
            return making;
        }

        void end(List<Future<Boolean>> making) {
            on.set(false);
            making.forEach(Latencies::done);
        }

        private boolean make() {
            while (on.get()) {
                try {
                    erp.read(caller, PatientPermission.READ_PATIENT, query, () -> erp.session()
                            .createNativeQuery(sql, Object.class)
                            .getSingleResult());
                    done.incrementAndGet();
                } catch (ConflictException e) {
                    if (!e.code().equals("erp.hospitalBusy")) {
                        throw e;
                    }
                    refused.incrementAndGet();
                }
            }
            return true;
        }
    }
}

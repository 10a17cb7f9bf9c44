package health.erp.benchmarks.unit;

import health.erp.benchmarks.Latencies;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.UsageException;
import health.erp.benchmarks.people.People;
import health.erp.benchmarks.people.Register;
import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.value.CurrencyCode;
import health.erp.lab.Lab;
import health.erp.records.Records;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.Patients;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.HospitalPermission;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalPlacement.OwnSchema;
import health.erp.tenancy.hospital.HospitalProfile;
import health.erp.tenancy.hospital.ProvisionHospital;
import health.erp.tenancy.move.MoveView;
import health.erp.tenancy.move.StartMove;
import health.erp.tenancy.move.TidyMove;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * MOVE: a hospital goes from shared rows to a schema of its own, and back, while its staff work: at desks, where each
 * registers somebody or looks somebody up ten times a second, and as fast as the threads can register.
 */
public final class HospitalMove implements Unit {
    private static final Duration DESK_PAUSE = Duration.ofMillis(100);

    @Override
    public String name() {
        return "MOVE";
    }

    @Override
    public String purpose() {
        return "a hospital with a fiftieth of the patients moves while threads work in it; a line for each of the rounds";
    }

    @Override
    public void measure(Stage stage, Pace pace, Consumer<String> lines) throws SQLException {
        measure(stage, pace, "desks", DESK_PAUSE, lines);
        measure(stage, pace, "full", Duration.ZERO, lines);
    }

    private static void measure(Stage stage, Pace pace, String kind, Duration pause, Consumer<String> lines)
            throws SQLException {
        var operator = new HospitalId(stage.erp().newId());
        var records = new Records();
        try (var erp = erp(stage, operator, records)) {
            var moved = new HospitalId(erp.newId());
            Register.fill(stage, moved);
            var tenancy = erp.module(Tenancy.class);
            var caller = new Caller(operator, new StaffId(erp.newId()), Set.of(HospitalPermission.values()));
            tenancy.hospitals().provision(caller, entry(erp, moved));
            var threads = Executors.newFixedThreadPool(pace.threads());
            var own = new OwnSchema("main", "h_" + Long.toString(System.nanoTime(), 36));
            var staff = new Staff(records.patients(), stage.caller(moved), pause);
            try {
                staff.work(threads, pace.threads());
                rest(pace.warmup());
                for (int i = 0; i < pace.rounds(); i++) {
                    var to = i % 2 == 0 ? own : HospitalPlacement.MAIN;
                    var before = staff.pace(pace.seconds());
                    var begun = System.nanoTime();
                    staff.longest.set(0);
                    var move = tenancy.moves().start(caller, new StartMove(moved, to), progress -> {});
                    var longest = staff.longest.get();
                    var took = System.nanoTime() - begun;
                    lines.accept(line(kind, pace.threads(), before, move, longest, took));
                    tenancy.moves().tidy(caller, new TidyMove(move.id()));
                }
            } finally {
                staff.end();
                threads.shutdownNow();
            }
        }
    }

    private static String line(String kind, int threads, double before, MoveView move, long longest, long took) {
        var held = move.held();
        return String.format(
                Locale.ROOT,
                "unit=MOVE kind=%s threads=%d calls_per_s=%.1f rows=%d rounds=%d changes=%d holds=%d held_ms=%d longest_call_ms=%.0f move_s=%.1f",
                kind,
                threads,
                before,
                move.rowsCopied(),
                move.rounds(),
                move.changesApplied(),
                move.holds(),
                held == null ? 0 : held.toMillis(),
                longest / 1e6,
                took / 1e9);
    }

    private static Erp erp(Stage stage, HospitalId operator, Records records) {
        var owner = stage.owner();
        if (owner == null) {
            throw new UsageException("Only the owner of the tables can move a hospital: give --owner-url.");
        }
        return Erp.builder()
                .dataSource(stage.application())
                .schemaOwner(owner)
                .keys(new MemoryKeyVault())
                .modules(records, new Lab(), new Tenancy(operator))
                .build();
    }

    private static ProvisionHospital entry(Erp erp, HospitalId moved) {
        var profile = new HospitalProfile("Lakeside", null, ZoneId.of("Asia/Kolkata"), List.of("en-IN"), "standard");
        return new ProvisionHospital(
                moved,
                "h" + Long.toString(System.nanoTime(), 36),
                CurrencyCode.of("INR"),
                profile,
                HospitalPlacement.MAIN,
                new StaffId(erp.newId()));
    }

    private static void rest(Duration length) {
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** Those at work in the hospital, for whom nothing may fail. */
    private static final class Staff {
        private final Patients patients;
        private final Caller clerk;
        private final Duration pause;
        private final AtomicBoolean on = new AtomicBoolean(true);
        private final AtomicLong turns = new AtomicLong();
        private final AtomicLong longest = new AtomicLong();
        private final List<Future<Boolean>> working = new ArrayList<>();

        Staff(Patients patients, Caller clerk, Duration pause) {
            this.patients = patients;
            this.clerk = clerk;
            this.pause = pause;
        }

        void work(ExecutorService threads, int many) {
            for (int i = 0; i < many; i++) {
                working.add(threads.submit((Callable<Boolean>) this::work));
            }
        }

        /** Calls a second, over this time. */
        double pace(Duration length) {
            var before = turns.get();
            var begun = System.nanoTime();
            rest(length);
            return (turns.get() - before) * 1e9 / (System.nanoTime() - begun);
        }

        void end() {
            on.set(false);
            working.forEach(Latencies::done);
        }

        private boolean work() {
            while (on.get()) {
                var begun = System.nanoTime();
                call(turns.getAndIncrement());
                var took = System.nanoTime() - begun;
                longest.accumulateAndGet(took, Math::max);
                var rest = pause.toNanos() - took;
                if (rest > 0) {
                    rest(Duration.ofNanos(rest));
                }
            }
            return true;
        }

        private void call(long turn) {
            var person = People.person(turn);
            if (pause.isZero() || turn % 2 == 0) {
                patients.register(clerk, Desk.registration(person));
            } else {
                patients.findByIdentifier(clerk, new FindByIdentifier(Desk.abha(person)));
            }
        }
    }
}

package health.erp.benchmarks.unit;

import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.people.Register;
import health.erp.benchmarks.people.Register.Somebody;
import health.erp.records.duplicate.Duplicates;
import health.erp.records.duplicate.FindCandidates;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactSystem;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** M2: who in a register of a million looks like somebody at the desk, spelled by another clerk. */
public final class DeskCandidates implements Unit {
    private final AtomicLong turns = new AtomicLong();

    @Override
    public String name() {
        return "M2";
    }

    @Override
    public String purpose() {
        return "who looks like somebody at the desk, among a million (--patients)";
    }

    @Override
    public void measure(Stage stage, Pace pace, Consumer<String> lines) throws SQLException {
        var register = Register.filled(stage);
        var duplicates = stage.records().duplicates();
        round(register, duplicates, pace.threads(), pace.warmup());
        var looks = round(register, duplicates, pace.threads(), pace.seconds().multipliedBy(pace.rounds()));
        var times = looks.stream().mapToLong(Look::nanos).sorted().toArray();
        lines.accept(String.format(
                Locale.ROOT,
                "unit=M2 threads=%d patients=%d looks=%d recall=%.4f candidates_p50_ms=%.2f candidates_p95_ms=%.2f candidates_p99_ms=%.2f",
                pace.threads(),
                stage.patients(),
                times.length,
                (double) looks.stream().filter(Look::found).count() / Math.max(1, times.length),
                at(times, 50),
                at(times, 95),
                at(times, 99)));
    }

    private List<Look> round(Register register, Duplicates duplicates, int threads, Duration length)
            throws SQLException {
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var deadline = System.nanoTime() + length.toNanos();
            var tasks = new ArrayList<Callable<List<Look>>>();
            for (int i = 0; i < threads; i++) {
                tasks.add(() -> looks(register, duplicates, deadline));
            }
            var all = new ArrayList<Look>();
            for (var future : workers.invokeAll(tasks)) {
                all.addAll(future.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new SQLException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The round was interrupted.", e);
        } finally {
            workers.shutdown();
        }
    }

    private List<Look> looks(Register register, Duplicates duplicates, long deadline) {
        var looks = new ArrayList<Look>();
        do {
            var who = register.somebody(turns.getAndIncrement());
            var begin = System.nanoTime();
            var candidates = duplicates.candidates(register.clerk(who), FindCandidates.of(asSpelledHere(who)));
            var nanos = System.nanoTime() - begin;
            looks.add(new Look(
                    nanos, candidates.stream().anyMatch(c -> c.mrn().value().equals(who.mrn()))));
        } while (System.nanoTime() < deadline);
        return looks;
    }

    /** A letter twice; and of every third the telephone, of every fourth the day of birth is another. */
    private static Demographics asSpelledHere(Somebody who) {
        var person = who.person();
        var given = person.given().substring(0, 2)
                + person.given().charAt(1)
                + person.given().substring(2);
        var born = who.index() % 4 == 0 ? BirthDate.parse("" + person.born().getYear()) : BirthDate.of(person.born());
        var phone = who.index() % 3 == 0 ? "+919000000001" : person.phone();
        return Demographics.of(
                        HumanName.official(person.family(), given, person.second()),
                        person.female() ? AdministrativeGender.FEMALE : AdministrativeGender.MALE,
                        born)
                .reachedAt(new ContactPoint(ContactSystem.PHONE, phone, null, null));
    }

    private static double at(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private record Look(long nanos, boolean found) {}
}

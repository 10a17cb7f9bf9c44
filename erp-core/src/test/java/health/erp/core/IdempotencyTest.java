package health.erp.core;

import static health.erp.core.notebook.NotePermission.WRITE_NOTE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.LocalTransactions;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.Notes;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.work.Worker;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class IdempotencyTest {
    private static final int THREADS = 16;

    private final TestErp test;
    private final Erp erp;
    private final Notes notes;
    private final Caller doctor;
    private final PatientId patient;

    IdempotencyTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.notes = erp.module(Notebook.class).notes();
        this.doctor = test.aCaller(test.aHospital());
        this.patient = new PatientId(erp.newId());
    }

    @Test
    void aRepeatedCommandGivesTheStoredResultAndDoesNothing() {
        var first = notes.write(doctor.withKey("a-1"), fever());

        assertThat(notes.write(doctor.withKey("a-1"), fever())).isEqualTo(first);

        assertThat(test.events(doctor.hospital())).containsExactly("note.written");
        assertThat(rows("select outcome, patient_id from erp_audit where hospital_id = :hospital order by id"))
                .containsExactly("DONE|" + patient, "REPEATED|" + patient);
    }

    @Test
    void anotherBodyOrAnotherCommandIsAConflict() {
        notes.write(doctor.withKey("a-1"), fever());

        assertThat(conflict(() -> notes.write(doctor.withKey("a-1"), new WriteNote(patient, "cough", List.of()))))
                .isEqualTo("erp.key.used");
        assertThat(conflict(() -> run(doctor.withKey("a-1"), new Dispense(1), () -> 1)))
                .isEqualTo("erp.key.used");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aSetIsTheSameBodyInAnyOrder() {
        var one = new Pick(Set.of("a", "b", "c", "d", "e"), Map.of("x", 1, "y", 2, "z", 3));
        var same = new Pick(new LinkedHashSet<>(List.of("e", "d", "c", "b", "a")), Map.copyOf(one.amounts()));

        assertThat(run(doctor.withKey("p"), one, () -> 1)).isEqualTo(1);
        assertThat(run(doctor.withKey("p"), same, () -> 2)).isEqualTo(1);
    }

    @Test
    void keysBelongToAMemberOfStaffOfAHospital() {
        var colleague = test.aCaller(doctor.hospital());
        var elsewhere = new Caller(test.aHospital(), doctor.staff(), doctor.permissions());

        assertThat(List.of(doctor, colleague, elsewhere).stream()
                        .map(c -> notes.write(
                                c.withKey("same"), new WriteNote(patient, "by " + c.staff() + c.hospital(), List.of())))
                        .distinct())
                .hasSize(3);
    }

    @Test
    void aCommandThatFailedMayBeRepeatedUnderItsKey() {
        notes.write(doctor, fever());
        assertThat(conflict(() -> notes.write(doctor.withKey("a-1"), fever()))).isEqualTo("notebook.title.taken");

        assertThat(rows("select * from erp_idempotency where hospital_id = :hospital"))
                .isEmpty();
        assertThat(notes.write(doctor.withKey("a-1"), new WriteNote(patient, "cough", List.of())))
                .isNotNull();
    }

    @Test
    void readsAndUseCasesInsideOthersIgnoreTheKey() {
        var keyed = doctor.withKey("a-1");

        var written = run(keyed, new Dispense(1), () -> notes.write(keyed, fever()));

        assertThat(erp.<UUID>read(keyed, WRITE_NOTE, new Dispense(1), () -> written))
                .isEqualTo(written);
        assertThat(rows("select action from erp_idempotency where hospital_id = :hospital"))
                .containsExactly("Dispense");
        assertThat(run(keyed, new Dispense(1), () -> UUID.randomUUID())).isEqualTo(written);
    }

    @Test
    void whatWouldDoHarmTwiceIsRefusedWithoutAKey() {
        assertThatThrownBy(() -> run(doctor, new Pay(100), () -> 1))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("idempotencyKey"));
        assertThat(run(doctor.withKey("pay-1"), new Pay(100), () -> 1)).isEqualTo(1);
        assertThat(run(doctor.withKey("pay-1"), new Pay(100), () -> 2)).isEqualTo(1);
    }

    @Test
    void aKeyIsShortVisibleText() {
        for (var wrong : List.of("", "with space", "x".repeat(65), "schlüssel", "tab\t")) {
            assertThatThrownBy(() -> doctor.withKey(wrong)).isInstanceOf(InvalidCommandException.class);
        }
        assertThat(doctor.withKey("x".repeat(64)).idempotencyKey()).hasSize(64);
    }

    @Test
    void anyResultAHostSeesIsGivenBackEqual() {
        var receipt = new Receipt(
                new Dispense(3), new BigDecimal("1.50"), Instant.parse("2026-03-02T04:30:00.123456Z"), null, List.of());
        List<@Nullable Object> results = new ArrayList<>(List.of(
                "text",
                "",
                7,
                7L,
                new BigDecimal("2.00"),
                true,
                Status.OPEN,
                UUID.randomUUID(),
                patient,
                receipt,
                List.of(receipt, receipt),
                List.of(),
                Set.of(patient),
                Optional.of(receipt),
                Optional.empty(),
                new Page<>(List.of(receipt), patient),
                new Page<>(List.of("a"), null),
                new Answers(
                        LocalDateTime.parse("2026-03-02T09:00:30"),
                        ZoneId.of("Asia/Kolkata"),
                        new Phoned("98"),
                        List.of(new Given(receipt), new Refused("no")))));
        results.add(null);

        for (int i = 0; i < results.size(); i++) {
            var result = results.get(i);
            var caller = doctor.withKey("result-" + i);
            erp.run(caller, WRITE_NOTE, new Dispense(i), () -> result);
            Object again = erp.run(caller, WRITE_NOTE, new Dispense(i), () -> "not again");
            assertThat(again).isEqualTo(result);
        }
    }

    @Test
    void aResultThatCannotBeGivenBackIsRefusedAtOnce() {
        for (var unfit : List.of(new Object(), new Thread(), Map.of("a", 1), new Lossy("a"))) {
            assertThatThrownBy(() -> run(doctor.withKey("u"), new Dispense(1), () -> unfit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("(Dispense)")
                    .hasMessageContaining(unfit.getClass().getName());
        }
        assertThat(rows("select * from erp_idempotency where hospital_id = :hospital"))
                .isEmpty();
    }

    @Test
    void aKeyCostsNoRoundTripOnPostgres() {
        notes.write(doctor.withKey("warm"), new WriteNote(patient, "warm up", List.of("a")));

        var first = test.statements(() -> notes.write(doctor.withKey("a-1"), fever()));
        var again = test.statements(() -> notes.write(doctor.withKey("a-1"), fever()));

        // the hospital with the key, everything else with the result; elsewhere the key, note, outbox, audit twice,
        // result
        assertThat(first).isEqualTo(onPostgres(2, 6));
        // the hospital with the key, what is stored, audit (two statements elsewhere, and the key apart)
        assertThat(again).isEqualTo(onPostgres(3, 4));
    }

    @Test
    void aCrashBetweenCommitAndAnswerLosesNothing() {
        var crashing =
                new CrashesAfterCommit(new LocalTransactions(test.database().application()));
        try (var other = runtime(crashing)) {
            var unlucky = other.module(Notebook.class).notes();

            assertThatThrownBy(() -> unlucky.write(doctor.withKey("a-1"), fever()))
                    .isInstanceOf(Crash.class);

            var stored = notes.write(doctor.withKey("a-1"), fever());
            assertThat(rows("select id from note where hospital_id = :hospital"))
                    .containsExactly(stored.toString());
        }
    }

    @Test
    void theHostsRollbackTakesTheKeyWithIt() {
        var host = new LocalTransactions(test.database().application());
        try (var other = runtime(host)) {
            var inHost = other.module(Notebook.class).notes();
            assertThatThrownBy(() -> host.required(connection -> {
                        inHost.write(doctor.withKey("a-1"), fever());
                        throw new Crash();
                    }))
                    .isInstanceOf(Crash.class);
            assertThat(notes()).isZero();

            var joined = host.required(
                    connection -> other.join(connection, doctor, () -> inHost.write(doctor.withKey("a-1"), fever())));
            assertThat(host.<UUID>required(connection -> inHost.write(doctor.withKey("a-1"), fever())))
                    .isEqualTo(joined);
            assertThat(notes()).isEqualTo(1);
        }
    }

    @Test
    void sixteenAtOnceHaveOneEffect() throws Exception {
        var effects = new AtomicInteger();

        var results = inParallel(() -> run(doctor.withKey("race"), new Dispense(1), effects::incrementAndGet));

        assertThat(effects).hasValue(1);
        assertThat(results).hasSize(THREADS).containsOnly(1);
    }

    /** The proof that it is the primary key that holds them back. */
    @Test
    void withoutThePrimaryKeySeveralHaveAnEffect() throws Exception {
        var drop = test.server() == TestServer.MARIADB ? "primary key" : "constraint erp_idempotency_pk";
        test.database().execute("alter table erp_idempotency drop " + drop);
        try {
            var inside = new CountDownLatch(2);
            var effects = new AtomicInteger();

            inParallel(() -> run(doctor.withKey("race-2"), new Dispense(1), () -> {
                inside.countDown();
                await(inside);
                return effects.incrementAndGet();
            }));

            assertThat(effects.get()).isGreaterThan(1);
        } finally {
            test.database().asSuperuser("delete from erp_idempotency");
            test.database()
                    .execute("alter table erp_idempotency add constraint erp_idempotency_pk"
                            + " primary key (hospital_id, staff_id, idempotency_key)");
        }
    }

    @Test
    void oldKeysAreForgotten() {
        notes.write(doctor.withKey("old"), fever());
        notes.write(doctor.withKey("new"), new WriteNote(patient, "cough", List.of()));
        var longAgo = test.server() == TestServer.POSTGRESQL
                ? "current_timestamp - interval '8 days'"
                : test.server() == TestServer.H2
                        ? "dateadd('day', -8, current_timestamp)"
                        : "utc_timestamp(6) - interval 8 day";
        var old = rows("select id from erp_idempotency where hospital_id = :hospital and idempotency_key = 'old'");
        for (var table : List.of("erp_idempotency", "erp_idempotency_result")) {
            test.database().asSuperuser("update %s set at = %s where id = '%s'".formatted(table, longAgo, old.get(0)));
        }

        erp.core().workers().forEach(Worker::untilIdle);

        assertThat(rows("select idempotency_key from erp_idempotency where hospital_id = :hospital"))
                .containsExactly("new");
        assertThat(rows("select id from erp_idempotency_result where hospital_id = :hospital"))
                .hasSize(1);
    }

    @Test
    void whatIsStoredIsSealed() {
        run(doctor.withKey("secret"), new Dispense(1), () -> "Ravi Kumar");

        var stored = rows("select result from erp_idempotency_result where hospital_id = :hospital");
        assertThat(stored).hasSize(1).allSatisfy(row -> assertThat(row)
                .isNotEqualTo("null")
                .doesNotContain("Ravi", HexFormat.of().formatHex("Ravi".getBytes(UTF_8))));
    }

    private WriteNote fever() {
        return new WriteNote(patient, "fever", List.of());
    }

    private <R> R run(Caller caller, Record command, Supplier<R> work) {
        return erp.run(caller, WRITE_NOTE, command, work);
    }

    private static String conflict(ThrowingCallable work) {
        return catchThrowableOfType(ConflictException.class, work).code();
    }

    private int notes() {
        return rows("select id from note where hospital_id = :hospital").size();
    }

    private List<String> rows(String sql) {
        return test.rows(doctor.hospital(), sql);
    }

    private int onPostgres(int there, int elsewhere) {
        return test.server() == TestServer.POSTGRESQL ? there : elsewhere;
    }

    private Erp runtime(HostTransactions host) {
        return Erp.builder()
                .dataSource(test.database().application())
                .transactions(host)
                .keys(test.vault())
                .modules(new Notebook())
                .build();
    }

    private static <R> List<R> inParallel(Callable<R> work) throws Exception {
        var pool = Executors.newFixedThreadPool(THREADS);
        var start = new CountDownLatch(1);
        try {
            var running = IntStream.range(0, THREADS)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<R>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits, and dies before anybody is told. */
    private record CrashesAfterCommit(HostTransactions host) implements HostTransactions {
        @Override
        public <R> R required(Function<Connection, R> work) {
            host.required(work);
            throw new Crash();
        }
    }

    private static final class Crash extends RuntimeException {}

    record Dispense(int packs) {}

    @RequiresIdempotencyKey
    record Pay(int paise) {}

    record Pick(Set<String> items, Map<String, Integer> amounts) {}

    record Receipt(Dispense of, BigDecimal price, Instant at, @Nullable String remark, List<PatientId> whose) {}

    record Answers(LocalDateTime clock, ZoneId zone, Told told, List<Answer> each) {}

    /** Writes down which it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "how")
    sealed interface Told {}

    record Phoned(String number) implements Told {}

    sealed interface Answer {}

    record Given(Receipt what) implements Answer {}

    record Refused(String why) implements Answer {}

    record Lossy(String value) {
        Lossy {
            value = value + "!";
        }
    }

    enum Status {
        OPEN
    }
}

package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.jpa.LocalTransactions;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class NumbersTest {
    private static final int THREADS = 64;
    private static final int NUMBERS = 50;

    private final TestErp test;
    private final Erp erp;
    private final Caller registrar;

    NumbersTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.registrar = test.aCaller(test.aHospital());
    }

    @Test
    void aSeriesBeginsAtOneAndRises() {
        assertThat(next(erp, registrar)).isEqualTo(1);
        assertThat(next(erp, registrar)).isEqualTo(2);
        assertThat(erp.transaction(registrar, () -> List.of(erp.nextNumber("mrn"), erp.nextNumber("mrn"))))
                .containsExactly(3L, 4L);
    }

    @Test
    void eachSeriesOfEachHospitalCountsApart() {
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(next(erp, registrar)).isEqualTo(1);
        assertThat(next(erp, elsewhere)).isEqualTo(1);
        assertThat(erp.transaction(registrar, () -> erp.nextNumber("invoice"))).isEqualTo(1);
        assertThat(next(erp, registrar)).isEqualTo(2);
        assertThat(next(erp, elsewhere)).isEqualTo(2);
    }

    @Test
    void oneTransactionMayTakeMoreThanABlock() {
        var numbers = erp.transaction(registrar, () -> IntStream.range(0, 120)
                .mapToObj(i -> erp.nextNumber("mrn"))
                .toList());

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 120).mapToObj(Long::valueOf).toList());
    }

    @Test
    void aNumberThatRolledBackMayComeAgainButNoneThatCommitted() {
        assertThatThrownBy(() -> numberThenFail(erp)).hasMessage("1");
        assertThat(next(erp, registrar)).isEqualTo(1);

        assertThatThrownBy(() -> numberThenFail(erp)).isInstanceOf(IllegalStateException.class);
        assertThat(next(erp, registrar)).isGreaterThan(1);
    }

    @Test
    void runtimesSideBySideNeverGiveTheSameNumber() {
        try (var other = anotherRuntime(new LocalTransactions(test.database().application()))) {
            var numbers = Stream.of(erp, other, erp, other, other, erp)
                    .map(runtime -> next(runtime, registrar))
                    .toList();

            assertThat(numbers).doesNotHaveDuplicates();
        }
    }

    /** The host's transaction commits, but what joined it was undone by itself, and its numbers with it. */
    @Test
    void aNumberUndoneInsideTheTransactionOfAHostIsNotHandedOutOnItsCommit() {
        var host = new LocalTransactions(test.database().application());
        try (var joining = anotherRuntime(host)) {
            host.required(connection -> {
                assertThatThrownBy(() -> joining.join(connection, registrar, () -> {
                            throw new IllegalStateException("" + joining.nextNumber("mrn"));
                        }))
                        .hasMessage("1");
                return true;
            });

            assertThat(Stream.of(joining, erp, joining, erp, joining, erp)
                            .map(runtime -> next(runtime, registrar))
                            .toList())
                    .doesNotHaveDuplicates();
        }
    }

    @RepeatedTest(2)
    void underLoadNoNumberIsGivenTwice() throws Exception {
        var committed = inParallel(NUMBERS, (thread, turn) -> (thread + turn) % 7 == 0);

        var expected = IntStream.range(0, THREADS)
                .map(thread -> (int) IntStream.range(0, NUMBERS)
                        .filter(turn -> (thread + turn) % 7 != 0)
                        .count())
                .sum();
        assertThat(committed).hasSize(expected);
        assertThat(new HashSet<>(committed)).hasSameSizeAs(committed);
    }

    @RepeatedTest(5)
    void theVeryFirstNumberMayBeWantedByAllAtOnce() throws Exception {
        var committed = inParallel(1, (thread, turn) -> false);

        assertThat(committed).hasSize(THREADS);
        assertThat(new HashSet<>(committed)).hasSameSizeAs(committed);
    }

    private List<Long> inParallel(int turns, Fails fails) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(THREADS);
        var start = new CountDownLatch(1);
        try {
            var work = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<List<Long>>) () -> {
                        start.await();
                        return numbers(thread, turns, fails);
                    })
                    .map(pool::submit)
                    .toList();
            start.countDown();
            var all = new ArrayList<Long>();
            for (var done : work) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            pool.shutdown();
        }
    }

    /** The numbers of the transactions that committed. */
    private List<Long> numbers(int thread, int turns, Fails fails) {
        var committed = new ArrayList<Long>();
        for (int turn = 0; turn < turns; turn++) {
            var fail = fails.at(thread, turn);
            var number = untilNobodyIsInTheWay(() -> fail ? numberThenFail(erp) : next(erp, registrar));
            if (number > 0) {
                committed.add(number);
            }
        }
        return committed;
    }

    /** MariaDB sends somebody away when the very first number of a series rolls back while others wait for it. */
    private static long untilNobodyIsInTheWay(LongSupplier work) {
        while (true) {
            try {
                return work.getAsLong();
            } catch (ConflictException busy) {
                assertThat(busy.code()).isEqualTo("erp.busy");
            } catch (IllegalStateException wanted) {
                return 0;
            }
        }
    }

    private static long next(Erp erp, Caller caller) {
        return erp.transaction(caller, () -> erp.nextNumber("mrn"));
    }

    private long numberThenFail(Erp runtime) {
        return runtime.transaction(registrar, () -> {
            throw new IllegalStateException("" + runtime.nextNumber("mrn"));
        });
    }

    private Erp anotherRuntime(HostTransactions host) {
        return Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .transactions(host)
                .modules(new Notebook())
                .build();
    }

    private interface Fails {
        boolean at(int thread, int turn);
    }
}

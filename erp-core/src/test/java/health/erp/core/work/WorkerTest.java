package health.erp.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Duration FOREVER = Duration.ofHours(1);

    @Test
    void worksOnWhileThereIsSomethingToDo() throws InterruptedException {
        var done = new CountDownLatch(5);
        try (var worker = new Worker("test", 1, FOREVER, () -> {
            done.countDown();
            return done.getCount() > 0;
        })) {
            worker.start();

            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void restsUntilItIsWoken() throws InterruptedException {
        var rounds = new AtomicInteger();
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(2);
        try (var worker = new Worker("test", 1, FOREVER, () -> {
            rounds.incrementAndGet();
            first.countDown();
            second.countDown();
            return false;
        })) {
            worker.start();
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            worker.wake();

            assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(rounds).hasValueBetween(2, 3);
    }

    @Test
    void aFailedRoundIsTriedAgain() throws InterruptedException {
        var recovered = new CountDownLatch(3);
        try (var worker = new Worker("test", 1, Duration.ofMillis(1), () -> {
            recovered.countDown();
            if (recovered.getCount() > 0) {
                throw new IllegalStateException("not yet");
            }
            return false;
        })) {
            worker.start();

            assertThat(recovered.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anErrorEndsTheRoundButNotTheThread() throws InterruptedException {
        var rounds = new AtomicInteger();
        var recovered = new CountDownLatch(1);
        try (var worker = new Worker("test", 1, Duration.ZERO, () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            recovered.countDown();
            return false;
        })) {
            worker.start();

            assertThat(recovered.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingWaitsForTheRoundUnderWay() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var finished = new AtomicInteger();
        var worker = new Worker("test", 1, FOREVER, () -> {
            inside.countDown();
            try {
                mayEnd.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            finished.incrementAndGet();
            return false;
        });
        worker.start();
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();

        var closing = CompletableFuture.runAsync(worker::close);
        while (!worker.isClosing()) {
            Thread.onSpinWait();
        }
        assertThat(closing).isNotDone();
        mayEnd.countDown();

        closing.join();
        assertThat(finished).hasValue(1);
    }

    @Test
    void untilIdleWorksHereAndThrowsWhatARoundThrows() {
        var left = new AtomicInteger(3);
        new Worker("test", 1, FOREVER, () -> left.decrementAndGet() > 0).untilIdle();
        assertThat(left).hasValue(0);

        var broken = new Worker("test", 1, FOREVER, () -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(broken::untilIdle).hasMessage("broken");
    }
}

package health.erp.core.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.testing.CacheContract;
import health.erp.core.testing.WatchedLog;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaffeineCacheTest implements CacheContract {
    private final CaffeineCache cache = new CaffeineCache();

    @Override
    public Cache cache() {
        return cache;
    }

    @Test
    void loadsOnce() {
        var loads = new AtomicInteger();

        for (int i = 0; i < 3; i++) {
            cache.get(PRICES, ONE, "cbc", key -> "" + loads.incrementAndGet());
        }

        assertThat(loads).hasValue(1);
        assertThat(cache.find(PRICES, ONE, "cbc")).contains("1");
    }

    @Test
    void ofManyAtOnceOneLoadsAndTheOthersWait() throws Exception {
        var loads = new AtomicInteger();
        var waiting = new CountDownLatch(15);
        var all = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < 16; i++) {
            all.add(CompletableFuture.supplyAsync(
                    () -> {
                        waiting.countDown();
                        return cache.get(PRICES, ONE, "cbc", key -> {
                            await(waiting); // with everybody else on their way
                            return "load " + loads.incrementAndGet();
                        });
                    },
                    task -> new Thread(task).start()));
        }

        for (var one : all) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo("load 1");
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void whoWaitsForALoadThatFailsIsToldWhy() throws Exception {
        var reading = new CountDownLatch(1);
        var fail = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> cache.get(PRICES, ONE, "cbc", key -> {
            reading.countDown();
            await(fail);
            throw new IllegalStateException("no price");
        }));
        await(reading);
        assertThat(cache.find(PRICES, ONE, "cbc")).isEmpty();
        fail.countDown();

        assertThatThrownBy(() -> first.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("no price");
        assertThat(cache.get(PRICES, ONE, "cbc", key -> "300")).isEqualTo("300");
    }

    @Test
    void askingForWhatIsNotThereIsNothingToLog() {
        var lines = WatchedLog.during(() -> assertThatThrownBy(() -> cache.get(PRICES, ONE, "cbc", key -> {
                    throw new IllegalStateException("no price");
                }))
                .hasMessage("no price"));

        assertThat(lines).isEmpty();
        assertThat(cache.find(PRICES, ONE, "cbc")).isEmpty();
    }

    @Test
    void oneHospitalCannotPushOutAnothers() {
        var few = new Region<>("test.few", Integer.class, String.class, 10);
        cache.get(few, ONE, 0, key -> "mine");

        IntStream.range(0, 10_000).forEach(i -> cache.get(few, OTHER, i, key -> "theirs"));

        assertThat(cache.find(few, ONE, 0)).contains("mine");
        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> cache.find(few, OTHER, i).isPresent())
                        .count())
                .isLessThanOrEqualTo(10);
    }

    @Test
    void aLoadMustFindSomething() {
        assertThatThrownBy(() -> cache.get(PRICES, ONE, "cbc", CaffeineCacheTest::nothing))
                .hasMessageContaining("nothing to keep");
    }

    @SuppressWarnings("NullAway") // what a careless module does
    private static String nothing(String key) {
        return null;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

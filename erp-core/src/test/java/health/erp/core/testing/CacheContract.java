package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.cache.Cache;
import health.erp.core.cache.Region;
import health.erp.core.id.HospitalId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What reference data relies on, wherever it is kept. A cache that keeps nothing passes too. */
public interface CacheContract {
    Region<String, String> PRICES = new Region<>("test.prices", String.class, String.class, 100);
    Region<String, String> ITEMS = new Region<>("test.items", String.class, String.class, 100);
    HospitalId ONE = HospitalId.of("0190a000-0000-7000-8000-000000000001");
    HospitalId OTHER = HospitalId.of("0190a000-0000-7000-8000-000000000002");

    /** Empty, or without anything of the hospitals and regions above. */
    Cache cache();

    @Test
    default void answersWhatWasLoaded() {
        var cache = cache();

        assertThat(cache.get(PRICES, ONE, "cbc", key -> key + " 300")).isEqualTo("cbc 300");
        assertThat(cache.get(PRICES, ONE, "cbc", key -> "cbc 300")).isEqualTo("cbc 300");
        assertThat(cache.find(PRICES, ONE, "cbc").orElse("cbc 300")).isEqualTo("cbc 300");
    }

    @Test
    default void findingLoadsNothing() {
        assertThat(cache().find(PRICES, ONE, "cbc")).isEmpty();
    }

    @Test
    default void whatAHospitalKeepsNoOtherIsGiven() {
        var cache = cache();
        cache.get(PRICES, ONE, "cbc", key -> "300");

        assertThat(cache.find(PRICES, OTHER, "cbc")).isEmpty();
        assertThat(cache.get(PRICES, OTHER, "cbc", key -> "450")).isEqualTo("450");
        assertThat(cache.get(PRICES, ONE, "cbc", key -> "300")).isEqualTo("300");
    }

    @Test
    default void regionsAreApart() {
        var cache = cache();
        cache.get(PRICES, ONE, "cbc", key -> "300");

        assertThat(cache.get(ITEMS, ONE, "cbc", key -> "Complete blood count")).isEqualTo("Complete blood count");
    }

    @Test
    default void namesThatRunTogetherAreNotMixedUp() {
        var cache = cache();
        var ab = new Region<>("test.a", String.class, String.class, 10);
        var a = new Region<>("test", String.class, String.class, 10);
        cache.get(ab, ONE, "b", key -> "one");

        assertThat(cache.get(a, ONE, "a.b", key -> "other")).isEqualTo("other");
        assertThat(cache.get(a, ONE, "a:b", key -> "third")).isEqualTo("third");
    }

    @Test
    default void anEvictedValueIsLoadedAgain() {
        var cache = cache();
        cache.get(PRICES, ONE, "cbc", key -> "300");
        cache.get(PRICES, ONE, "esr", key -> "100");

        cache.evict(PRICES, ONE, "cbc");

        assertThat(cache.find(PRICES, ONE, "cbc")).isEmpty();
        assertThat(cache.get(PRICES, ONE, "cbc", key -> "350")).isEqualTo("350");
        assertThat(cache.get(PRICES, ONE, "esr", key -> "100")).isEqualTo("100");
    }

    @Test
    default void evictingAllTouchesNeitherAnotherHospitalNorAnotherRegion() {
        var cache = cache();
        cache.get(PRICES, ONE, "cbc", key -> "300");
        cache.get(ITEMS, ONE, "cbc", key -> "blood count");
        var before = cache.get(PRICES, OTHER, "cbc", key -> "450");

        cache.evictAll(PRICES, ONE);

        assertThat(cache.find(PRICES, ONE, "cbc")).isEmpty();
        assertThat(cache.get(PRICES, ONE, "cbc", key -> "350")).isEqualTo("350");
        assertThat(cache.find(PRICES, OTHER, "cbc").orElse(before)).isEqualTo("450");
        assertThat(cache.find(ITEMS, ONE, "cbc").orElse("blood count")).isEqualTo("blood count");
    }

    @Test
    default void aLoadThatThrowsKeepsNothing() {
        var cache = cache();

        assertThatThrownBy(() -> cache.get(PRICES, ONE, "cbc", key -> {
                    throw new IllegalStateException("no price");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no price");

        assertThat(cache.find(PRICES, ONE, "cbc")).isEmpty();
        assertThat(cache.get(PRICES, ONE, "cbc", key -> "300")).isEqualTo("300");
    }

    @Test
    default void whatIsEvictedWhileItIsLoadedIsNotKept() throws Exception {
        var cache = cache();
        var reading = new CountDownLatch(1);
        var evicted = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(() -> cache.get(PRICES, ONE, "cbc", key -> {
            reading.countDown();
            await(evicted);
            return "old";
        }));
        await(reading);

        cache.evict(PRICES, ONE, "cbc");
        var meanwhile = CompletableFuture.supplyAsync(() -> cache.get(PRICES, ONE, "cbc", key -> "new"))
                .get(20, TimeUnit.SECONDS);
        evicted.countDown();

        assertThat(meanwhile).isEqualTo("new");
        assertThat(slow.get(20, TimeUnit.SECONDS)).isEqualTo("old");
        assertThat(cache.get(PRICES, ONE, "cbc", key -> "new")).isEqualTo("new");
    }

    @Test
    default void whatIsLoadedWhileAllIsEvictedIsNotKept() throws Exception {
        var cache = cache();
        var reading = new CountDownLatch(1);
        var evicted = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(() -> cache.get(PRICES, ONE, "cbc", key -> {
            reading.countDown();
            await(evicted);
            return "old";
        }));
        await(reading);

        cache.evictAll(PRICES, ONE);
        evicted.countDown();
        slow.get(20, TimeUnit.SECONDS);

        assertThat(cache.find(PRICES, ONE, "cbc")).isEmpty();
        assertThat(cache.get(PRICES, ONE, "cbc", key -> "new")).isEqualTo("new");
    }

    @Test
    default void manyAtOnceAllGetTheValue() throws Exception {
        var cache = cache();
        var loads = new AtomicInteger();
        var all = new CompletableFuture<?>[32];
        for (int i = 0; i < all.length; i++) {
            var key = "key " + i % 4;
            all[i] = CompletableFuture.runAsync(() -> assertThat(cache.get(PRICES, ONE, key, k -> {
                        loads.incrementAndGet();
                        return "value of " + k;
                    }))
                    .isEqualTo("value of " + key));
        }

        CompletableFuture.allOf(all).get(20, TimeUnit.SECONDS);

        assertThat(loads).hasValueBetween(4, all.length);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

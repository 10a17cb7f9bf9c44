package health.erp.core.cache;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.CacheContract;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NoCacheTest implements CacheContract {
    @Override
    public Cache cache() {
        return new NoCache();
    }

    @Test
    void loadsEachTime() {
        var cache = cache();
        var loads = new AtomicInteger();

        for (int i = 0; i < 3; i++) {
            cache.get(PRICES, ONE, "cbc", key -> "" + loads.incrementAndGet());
        }

        assertThat(loads).hasValue(3);
    }
}

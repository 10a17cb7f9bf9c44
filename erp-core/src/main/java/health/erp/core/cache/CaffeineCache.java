package health.erp.core.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** The default: in the memory of this process, a store for each hospital and region. */
public final class CaffeineCache implements Cache {
    /** A hospital nobody works in is forgotten. */
    private static final Duration UNUSED = Duration.ofHours(1);

    private final LoadingCache<Shelf, AsyncCache<Object, Object>> shelves =
            Caffeine.newBuilder().expireAfterAccess(UNUSED).build(CaffeineCache::empty);

    @Override
    public <K, V> Optional<V> find(Region<K, V> region, HospitalId hospital, K key) {
        var entry = shelf(region, hospital).getIfPresent(key);
        return entry == null || !entry.isDone() || entry.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(region.value().cast(entry.join()));
    }

    @Override
    public <K, V> V get(Region<K, V> region, HospitalId hospital, K key, Function<? super K, ? extends V> load) {
        var mine = new CompletableFuture<Object>();
        var entry = shelf(region, hospital).asMap().putIfAbsent(key, mine);
        return region.value().cast(entry == null ? loaded(mine, key, load) : waitedFor(entry));
    }

    /** An entry under way goes as well: whoever loads it tells only those who asked before. */
    @Override
    public <K> void evict(Region<K, ?> region, HospitalId hospital, K key) {
        shelf(region, hospital).asMap().remove(key);
    }

    @Override
    public void evictAll(Region<?, ?> region, HospitalId hospital) {
        shelves.invalidate(new Shelf(region.name(), hospital));
    }

    private AsyncCache<Object, Object> shelf(Region<?, ?> region, HospitalId hospital) {
        return shelves.get(new Shelf(region.name(), hospital, region.entriesPerHospital()));
    }

    /** On the thread that asked, so that it is in its transaction. */
    private static <K> Object loaded(CompletableFuture<Object> entry, K key, Function<? super K, ?> load) {
        try {
            var value = Objects.requireNonNull(load.apply(key), "A load of the cache found nothing to keep.");
            entry.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            entry.completeExceptionally(e); // which also takes it off the shelf
            throw e;
        }
    }

    private static Object waitedFor(CompletableFuture<Object> entry) {
        try {
            return entry.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static AsyncCache<Object, Object> empty(Shelf shelf) {
        return Caffeine.newBuilder()
                .maximumSize(shelf.entries)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** @param entries the room it is made with; not what it is found by */
    private record Shelf(String region, HospitalId hospital, int entries) {
        Shelf(String region, HospitalId hospital) {
            this(region, hospital, 0);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shelf shelf && region.equals(shelf.region) && hospital.equals(shelf.hospital);
        }

        @Override
        public int hashCode() {
            return 31 * region.hashCode() + hospital.hashCode();
        }
    }
}

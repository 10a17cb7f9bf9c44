package health.erp.core.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
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
        return entry == null || !entry.isDone() || entry.join() instanceof Failed
                ? Optional.empty()
                : Optional.of(region.value().cast(entry.join()));
    }

    @Override
    public <K, V> V get(Region<K, V> region, HospitalId hospital, K key, Function<? super K, ? extends V> load) {
        var mine = new CompletableFuture<Object>();
        var entries = shelf(region, hospital).asMap();
        var entry = entries.putIfAbsent(key, mine);
        return region.value().cast(entry == null ? loaded(entries, mine, key, load) : waitedFor(entry));
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

    /**
     * On the thread that asked, so that it is in its transaction. What throws goes off the shelf and is told to whoever waits;
     * that somebody asked for what is not there is nothing Caffeine has to log.
     */
    private static <K> Object loaded(
            ConcurrentMap<Object, CompletableFuture<Object>> entries,
            CompletableFuture<Object> entry,
            K key,
            Function<? super K, ?> load) {
        try {
            var value = Objects.requireNonNull(load.apply(key), "A load of the cache found nothing to keep.");
            entry.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            entries.remove(key, entry);
            entry.complete(new Failed(e));
            throw e;
        }
    }

    private static Object waitedFor(CompletableFuture<Object> entry) {
        var found = entry.join();
        if (found instanceof Failed failed) {
            if (failed.cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.cause;
        }
        return found;
    }

    private record Failed(Throwable cause) {}

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

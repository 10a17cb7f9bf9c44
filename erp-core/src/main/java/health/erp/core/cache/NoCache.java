package health.erp.core.cache;

import health.erp.core.id.HospitalId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Keeps nothing: everything is read from the database each time. For finding out whether the cache is to blame. */
public final class NoCache implements Cache {
    @Override
    public <K, V> Optional<V> find(Region<K, V> region, HospitalId hospital, K key) {
        return Optional.empty();
    }

    @Override
    public <K, V> V get(Region<K, V> region, HospitalId hospital, K key, Function<? super K, ? extends V> load) {
        return Objects.requireNonNull(load.apply(key), "A load of the cache found nothing to keep.");
    }

    @Override
    public <K> void evict(Region<K, ?> region, HospitalId hospital, K key) {}

    @Override
    public void evictAll(Region<?, ?> region, HospitalId hospital) {}
}

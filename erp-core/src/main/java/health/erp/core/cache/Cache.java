package health.erp.core.cache;

import health.erp.core.id.HospitalId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Port: keeps values of a hospital for a while, in this process or beside it.
 *
 * <p>There is no key without a hospital, and each hospital has room of its own. Whoever keeps nothing is a correct cache
 * too. Modules use {@link ReferenceData}, which also knows when a value is out of date.
 */
public interface Cache {

    /** What is kept; loads nothing and waits for nobody. */
    <K, V> Optional<V> find(Region<K, V> region, HospitalId hospital, K key);

    /**
     * What is kept, or what the load answers, which is then kept. Of several who want the same key at once one loads and
     * the others wait for it, where the cache can see them. What throws is not kept, nor what was evicted while it was
     * loaded. The load does not ask the cache itself.
     */
    <K, V> V get(Region<K, V> region, HospitalId hospital, K key, Function<? super K, ? extends V> load);

    <K> void evict(Region<K, ?> region, HospitalId hospital, K key);

    void evictAll(Region<?, ?> region, HospitalId hospital);
}

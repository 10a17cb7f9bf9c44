package health.erp.core.cache;

import health.erp.core.id.HospitalId;
import java.util.function.Function;

/**
 * Reference data of one kind, such as the prices of a hospital: kept by this node until somebody changes it, on
 * whichever node that is. Made once by a module, with {@code erp.referenceData(...)}.
 */
public final class ReferenceData<K, V> {
    private final Region<K, V> region;
    private final Changes changes;

    ReferenceData(Region<K, V> region, Changes changes) {
        this.region = region;
        this.changes = changes;
    }

    /**
     * What the hospital has under this key. A change is seen at once on the node that made it, and within five seconds
     * of its commit on the others; inside the transaction that made it, before the commit.
     *
     * @param load reads it from the stores, in a transaction of the hospital; asks for no other reference data
     */
    public V get(HospitalId hospital, K key, Function<? super K, ? extends V> load) {
        return changes.get(region, hospital, key, load);
    }

    /** Said inside the transaction that changes some of it: from its commit on nobody is given what was kept. */
    public void changed() {
        changes.tell(region);
    }
}

package health.erp.core.jpa;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** An aggregate root: belongs to one hospital, and refuses lost updates. */
@MappedSuperclass
public abstract class HospitalOwned extends HospitalPart {
    @Version
    private int version;

    protected HospitalOwned() {}

    /** Counts the changes; a caller who read an older one is told so. */
    public int getVersion() {
        return version;
    }
}

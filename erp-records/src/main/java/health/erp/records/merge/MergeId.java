package health.erp.records.merge;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One entry of the ledger of merges. */
@Embeddable
@Access(AccessType.FIELD)
public record MergeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

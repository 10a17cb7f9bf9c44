package health.erp.lab.reagent;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One entry in the ledger of reagents. */
@Embeddable
@Access(AccessType.FIELD)
public record ReagentUseId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ReagentUseId of(String text) {
        return new ReagentUseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package health.erp.lab.reagent;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One lot of a reagent on one instrument. */
@Embeddable
@Access(AccessType.FIELD)
public record ReagentLotId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ReagentLotId of(String text) {
        return new ReagentLotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package health.erp.records.waiting;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One wish on the waiting list. */
@Embeddable
@Access(AccessType.FIELD)
public record WaitingEntryId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static WaitingEntryId of(String text) {
        return new WaitingEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

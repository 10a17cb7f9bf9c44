package health.erp.records.queue;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The place of one patient in one queue of one day. */
@Embeddable
@Access(AccessType.FIELD)
public record QueueTokenId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static QueueTokenId of(String text) {
        return new QueueTokenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package health.erp.records.consent;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies something received under a consent. */
@Embeddable
@Access(AccessType.FIELD)
public record ReceivedId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ReceivedId of(String text) {
        return new ReceivedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

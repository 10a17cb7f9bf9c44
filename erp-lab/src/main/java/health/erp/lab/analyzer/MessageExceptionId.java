package health.erp.lab.analyzer;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Something in the exceptions queue. */
@Embeddable
@Access(AccessType.FIELD)
public record MessageExceptionId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static MessageExceptionId of(String text) {
        return new MessageExceptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

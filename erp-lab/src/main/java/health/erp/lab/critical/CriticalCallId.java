package health.erp.lab.critical;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One critical result somebody has to be told of. */
@Embeddable
@Access(AccessType.FIELD)
public record CriticalCallId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static CriticalCallId of(String text) {
        return new CriticalCallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

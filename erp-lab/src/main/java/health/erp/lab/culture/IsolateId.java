package health.erp.lab.culture;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What grew, once it stands alone. */
@Embeddable
@Access(AccessType.FIELD)
public record IsolateId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static IsolateId of(String text) {
        return new IsolateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

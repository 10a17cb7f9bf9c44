package health.erp.lab.result;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One doubt about results that went out. */
@Embeddable
@Access(AccessType.FIELD)
public record LookBackId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static LookBackId of(String text) {
        return new LookBackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

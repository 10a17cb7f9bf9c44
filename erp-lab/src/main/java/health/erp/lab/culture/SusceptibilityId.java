package health.erp.lab.culture;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What one drug does to an isolate, measured once. */
@Embeddable
@Access(AccessType.FIELD)
public record SusceptibilityId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static SusceptibilityId of(String text) {
        return new SusceptibilityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package health.erp.core.id;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One contact of a patient with the hospital: a visit, a stay, a call. */
@Embeddable
@Access(AccessType.FIELD)
public record EncounterId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static EncounterId of(String text) {
        return new EncounterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package health.erp.lab.culture;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A specimen on media. */
@Embeddable
@Access(AccessType.FIELD)
public record CultureId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static CultureId of(String text) {
        return new CultureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package health.erp.records.allergy;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One entry of a list of allergies. */
@Embeddable
@Access(AccessType.FIELD)
public record AllergyId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static AllergyId of(String text) {
        return new AllergyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

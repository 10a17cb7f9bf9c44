package health.erp.core.id;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One hospital: the boundary no data crosses. */
@Embeddable
@Access(AccessType.FIELD)
public record HospitalId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static HospitalId of(String text) {
        return new HospitalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

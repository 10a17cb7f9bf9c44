package health.erp.records.teleconsultation;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One consultation at a distance. */
@Embeddable
@Access(AccessType.FIELD)
public record TeleconsultationId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static TeleconsultationId of(String text) {
        return new TeleconsultationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

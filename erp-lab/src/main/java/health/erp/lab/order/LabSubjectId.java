package health.erp.lab.order;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What the laboratory knows of one patient. */
@Embeddable
@Access(AccessType.FIELD)
public record LabSubjectId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static LabSubjectId of(String text) {
        return new LabSubjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

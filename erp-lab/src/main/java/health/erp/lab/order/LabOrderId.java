package health.erp.lab.order;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One order to the laboratory. */
@Embeddable
@Access(AccessType.FIELD)
public record LabOrderId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static LabOrderId of(String text) {
        return new LabOrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

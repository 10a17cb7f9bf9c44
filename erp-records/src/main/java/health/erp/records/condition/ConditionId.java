package health.erp.records.condition;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A problem or a diagnosis. */
@Embeddable
@Access(AccessType.FIELD)
public record ConditionId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ConditionId of(String text) {
        return new ConditionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

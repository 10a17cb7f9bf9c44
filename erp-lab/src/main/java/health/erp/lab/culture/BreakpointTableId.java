package health.erp.lab.culture;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One edition of a guideline's breakpoints. */
@Embeddable
@Access(AccessType.FIELD)
public record BreakpointTableId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static BreakpointTableId of(String text) {
        return new BreakpointTableId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

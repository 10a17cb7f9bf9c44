package health.erp.lab.reagent;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What a test uses on an instrument. */
@Embeddable
@Access(AccessType.FIELD)
public record ReagentRecipeId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ReagentRecipeId of(String text) {
        return new ReagentRecipeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

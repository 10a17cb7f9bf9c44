package health.erp.lab.catalogue;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One published version of a panel, which never changes. */
@Embeddable
@Access(AccessType.FIELD)
public record PanelVersionId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static PanelVersionId of(String text) {
        return new PanelVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

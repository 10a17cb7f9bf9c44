package health.erp.records.note;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A clinical note. */
@Embeddable
@Access(AccessType.FIELD)
public record NoteId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static NoteId of(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package health.erp.lab.analyzer;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A line to an analyzer, a ward or another laboratory. */
@Embeddable
@Access(AccessType.FIELD)
public record AnalyzerChannelId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static AnalyzerChannelId of(String text) {
        return new AnalyzerChannelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

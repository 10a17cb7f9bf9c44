package health.erp.core.ward;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the linen room reads of {@code bed.made}; two components it never has. */
public record BedMade(UUID bed, int turn, @Nullable Kind kind, @Nullable String colour, List<String> sheets) {
    /** The linen room knows fewer kinds. */
    public enum Kind {
        DAILY
    }
}

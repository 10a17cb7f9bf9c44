package health.erp.lab.turnaround;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the tests took that were ordered in a time of at most a year.
 *
 * @param section of the laboratory; null for all
 */
public record TurnaroundOf(
        @NotNull TurnaroundLeg leg,
        @NotNull Instant from,
        @NotNull Instant until,
        @Size(max = 20) @Nullable String section) {
    private static final Duration LONGEST = Duration.ofDays(366);

    public TurnaroundOf {
        if (from != null && until != null) {
            if (!from.isBefore(until)) {
                throw InvalidCommandException.of("until", "must be later than it begins");
            }
            if (Duration.between(from, until).compareTo(LONGEST) > 0) {
                throw InvalidCommandException.of("until", "is more than a year after it begins");
            }
        }
    }
}

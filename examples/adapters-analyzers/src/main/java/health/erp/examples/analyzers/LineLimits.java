package health.erp.examples.analyzers;

import java.time.Duration;

/**
 * What a line bears.
 *
 * @param connections at once; who comes on top is closed at once, and tries again later
 * @param maxBytes of a message
 * @param idle after so long without a byte a connection is closed
 * @param message within so long a message must have come from its first byte to its last
 */
public record LineLimits(int connections, int maxBytes, Duration idle, Duration message) {
    /** For an analyzer that keeps its connection open all day. */
    public static final LineLimits USUAL = new LineLimits(32, 4_000_000, Duration.ofMinutes(30), Duration.ofMinutes(1));

    public LineLimits withConnections(int most) {
        return new LineLimits(most, maxBytes, idle, message);
    }

    public LineLimits withMaxBytes(int most) {
        return new LineLimits(connections, most, idle, message);
    }

    public LineLimits withIdle(Duration longest) {
        return new LineLimits(connections, maxBytes, longest, message);
    }

    public LineLimits withMessage(Duration longest) {
        return new LineLimits(connections, maxBytes, idle, longest);
    }
}

package health.erp.core.fair;

import java.time.Duration;

/**
 * How long the database may work on one statement of a use case before it gives up, and how long a statement waits for
 * rows others hold. What takes longer is refused as {@code erp.tooSlow}, a wait as {@code erp.busy}; zero is no limit.
 *
 * @param command of one that changes the hospital; also of deliveries
 * @param read of one that only looks
 * @param bulk of {@link BulkWork}; also of jobs, which nobody waits for
 * @param lock for rows others hold; on H2 and MariaDB the server's own setting counts
 */
public record StatementLimits(Duration command, Duration read, Duration bulk, Duration lock) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public static final StatementLimits USUAL = new StatementLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(10));

    /** What the database's own settings say. */
    public static final StatementLimits OFF =
            new StatementLimits(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public StatementLimits {
        must(command);
        must(read);
        must(bulk);
        must(lock);
    }

    public StatementLimits withCommand(Duration longest) {
        return new StatementLimits(longest, read, bulk, lock);
    }

    public StatementLimits withRead(Duration longest) {
        return new StatementLimits(command, longest, bulk, lock);
    }

    public StatementLimits withBulk(Duration longest) {
        return new StatementLimits(command, read, longest, lock);
    }

    public StatementLimits withLock(Duration longest) {
        return new StatementLimits(command, read, bulk, longest);
    }

    /** Of work of this kind. */
    public Limit of(WorkKind kind) {
        return switch (kind) {
            case COMMAND, EVENT -> new Limit(command, lock);
            case READ -> new Limit(read, lock);
            case BULK, JOB, BULK_JOB -> new Limit(bulk, lock);
        };
    }

    private static void must(Duration limit) {
        if (limit.isNegative() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A limit must be 0 (none) to 24 hours.");
        }
    }

    /** What holds for the statements of one transaction; zero is no limit. */
    public record Limit(Duration statement, Duration lock) {
        /** The transaction is another's, who says what holds in it. */
        public static final Limit NONE = new Limit(Duration.ZERO, Duration.ZERO);
    }
}

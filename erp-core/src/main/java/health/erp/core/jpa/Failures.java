package health.erp.core.jpa;

import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import health.erp.core.Invariant;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the database says into what a caller can act on.
 *
 * <p>A driver quotes the offending row in its message. So neither the message nor the cause travels on: only the name
 * of the constraint and the SQL state do.
 */
final class Failures {
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03", "HYT00");

    /** Ended by the server: PostgreSQL and H2 say so in one way, MariaDB in another. */
    private static final Set<String> TOO_SLOW = Set.of("57014", "70100");

    private static final Duration WHEN_LESS_GOES_ON = Duration.ofSeconds(30);

    private final List<Invariant> invariants;

    Failures(List<Invariant> invariants) {
        this.invariants = List.copyOf(invariants);
    }

    RuntimeException told(RuntimeException failure) {
        if (failure instanceof ErpException) {
            return failure;
        }
        if (has(failure, OptimisticLockException.class) || has(failure, StaleStateException.class)) {
            return new ConflictException(
                    "erp.changed", "Somebody else changed it at the same moment.\nMaybe read it again and repeat.");
        }
        var sql = cause(failure, SQLException.class);
        if (sql == null) {
            return failure;
        }
        var state = sql.getSQLState() == null ? "unknown" : sql.getSQLState();
        if (TOO_SLOW.contains(state) || has(failure, SQLTimeoutException.class)) {
            return new ConflictException(
                    "erp.tooSlow",
                    "A statement took longer than it may, so all of the work was undone (SQL state %s).\nMaybe ask for less at once, or try again when less is going on."
                            .formatted(state),
                    WHEN_LESS_GOES_ON);
        }
        if (has(failure, LockAcquisitionException.class)
                || has(failure, PessimisticLockException.class)
                || has(failure, LockTimeoutException.class)
                || TRY_AGAIN.contains(state)) {
            return new ConflictException(
                    "erp.busy",
                    "Others are working on the same rows (SQL state %s).\nMaybe try again.".formatted(state));
        }
        if (state.startsWith("23")) {
            return violated(cause(failure, ConstraintViolationException.class), sql, state);
        }
        return new PersistenceException("The database refused the work (SQL state %s, error %d, %s)."
                .formatted(state, sql.getErrorCode(), sql.getClass().getSimpleName()));
    }

    private RuntimeException violated(
            @Nullable ConstraintViolationException violation, SQLException sql, String state) {
        var named = violation == null ? null : violation.getConstraintName();
        var where = (named + " " + sql.getMessage()).toLowerCase(Locale.ROOT);
        return invariants.stream()
                .filter(i -> where.contains(i.constraint().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(i -> new ConflictException(i.code(), i.message()))
                .orElseGet(() -> new ConflictException(
                        "erp.constraint",
                        "The change breaks the constraint (%s) of the database (SQL state %s)."
                                .formatted(named == null ? "unnamed" : named.split("\\s", 2)[0], state)));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return cause(failure, type) != null;
    }

    private static <X extends Throwable> @Nullable X cause(Throwable failure, Class<X> type) {
        var depth = 0;
        for (@Nullable Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}

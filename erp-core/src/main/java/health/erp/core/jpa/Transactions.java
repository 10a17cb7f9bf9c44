package health.erp.core.jpa;

import health.erp.core.ConflictException;
import health.erp.core.HostTransactions;
import health.erp.core.RuleException;
import health.erp.core.fair.StatementLimits.Limit;
import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import health.erp.core.place.Fence.State;
import health.erp.core.telemetry.Telemetry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hibernate.engine.jdbc.spi.SqlExceptionHelper;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of a hospital, at the place where its rows are. The first thing said on the connection binds it to the
 * hospital and looks at its fence, in one round trip; whom the fence sends away asks again where to go.
 */
final class Transactions {
    private static final int ASKED_AT_MOST = 12;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Places places;
    private final Database database;
    private final Failures failures;
    private final SqlExceptionHelper statements;
    private volatile Uses uses = Uses.NOBODY_ASKS;

    /** @param statements names the constraint a statement broke, as it does for Hibernate's own */
    Transactions(Places places, Failures failures, SqlExceptionHelper statements) {
        this.places = places;
        this.database = places.kind();
        this.failures = failures;
        this.statements = statements;
    }

    /** Runs the work in the host's transaction, or in a new one, at the hospital's place. */
    <R> R in(HospitalId hospital, Limit limit, @Nullable Claim claim, Work<R> work) {
        for (int asked = 1; ; asked++) {
            var route = places.of(hospital);
            var host = route.here().transactions();
            try (var use = uses.of(hospital)) {
                return host.required(connection ->
                        sql(() -> work(use.on(connection), new Binding(hospital, route, limit, claim), host, work)));
            } catch (Elsewhere e) {
                if (asked == ASKED_AT_MOST) {
                    throw moving(hospital);
                }
                places.outdated(hospital, route.epoch());
                pause(asked);
            }
        }
    }

    /** Looks only, at the copy of the hospital's place; where that has not heard of the hospital yet, at the place itself. */
    <R> R atReplica(HospitalId hospital, Limit limit, Work<R> work) {
        var route = places.of(hospital);
        var replica = Objects.requireNonNull(route.here().replica(), "The place has no copy.");
        try (var use = uses.of(hospital)) {
            return replica.required(connection -> sql(() -> {
                connection.setReadOnly(true); // a pool puts it back
                return work(use.on(connection), new Binding(hospital, route, limit, null), replica, work);
            }));
        } catch (Elsewhere e) {
            return in(hospital, limit, null, work);
        }
    }

    /** The same on somebody else's connection, which must be one to the hospital's place; its transaction is theirs. */
    <R> R on(Connection given, HospitalId hospital, Work<R> work) {
        var route = places.of(hospital);
        var binding = new Binding(hospital, route, Limit.NONE, null);
        try (var use = uses.of(hospital)) {
            var connection = use.on(given);
            return sql(() -> work.on(connection, action -> {}, bind(connection, binding)));
        } catch (Elsewhere e) {
            places.outdated(hospital, route.epoch());
            throw moving(hospital);
        }
    }

    /** Who hears what each transaction used. */
    void tellUse(Telemetry telemetry) {
        uses = Uses.toldTo(telemetry);
    }

    <R> R sql(SqlWork<R> work) {
        try {
            return work.get();
        } catch (SQLException e) {
            throw failures.told(statements.convert(e, "A statement was refused."));
        }
    }

    private <R> R work(Connection connection, Binding binding, HostTransactions host, Work<R> work)
            throws SQLException {
        try {
            return work.on(connection, host::afterCommit, bind(connection, binding));
        } finally {
            binding.leave(connection, database);
        }
    }

    private State bind(Connection connection, Binding binding) throws SQLException {
        if (!binding.on(connection, database)) {
            throw new RuleException(
                    "erp.otherHospital",
                    "The host's transaction has already worked for another hospital, so a caller of hospital (%s) cannot work in it.\nMaybe use one transaction for each hospital."
                            .formatted(binding.hospital()));
        }
        var state = binding.state();
        if (state == State.MOVED) {
            throw new Elsewhere();
        }
        return state;
    }

    private static ConflictException moving(HospitalId hospital) {
        return new ConflictException(
                "erp.hospitalMoving",
                "The hospital (%s) is on its way to another place.\nMaybe try again in a few seconds."
                        .formatted(hospital));
    }

    /** A move holds a hospital up for a moment only; the first to ask again mostly has the answer. */
    private static void pause(int asked) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(LONGEST_PAUSE.toMillis(), 1L << Math.min(asked + 2, 20)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work on a connection that is bound; told whom the fence lets pass, and where to say what follows the commit. */
    interface Work<R> {
        R on(Connection connection, Consumer<Runnable> afterCommit, Fence.State state) throws SQLException;
    }

    interface SqlWork<R> {
        R get() throws SQLException;
    }

    /** The hospital's rows are not here, or not any more. */
    @SuppressWarnings("serial") // never leaves this class
    private static final class Elsewhere extends RuntimeException {
        Elsewhere() {
            super(null, null, false, false);
        }
    }
}

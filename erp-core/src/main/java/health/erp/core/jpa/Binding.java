package health.erp.core.jpa;

import health.erp.core.fair.StatementLimits.Limit;
import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import health.erp.core.place.Fence.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The first thing a transaction says: whose it is and which tables it means, whether the hospital's rows are there, and
 * which idempotency key it takes. On PostgreSQL all of that is one round trip, and all of it ends with the transaction.
 */
final class Binding {
    private static final String WHOSE = "set_config('erp.hospital_id', ?, true)";
    private static final String LIMITED =
            ", set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true)";
    private static final String UNLESS_ANOTHERS =
            " where coalesce(nullif(current_setting('erp.hospital_id', true), ''), ?) = ?";
    private static final String SHARED_LOCK = "; select pg_advisory_xact_lock_shared" + Fences.LOCK;

    private final HospitalId hospital;
    private final @Nullable String schema;
    private final long epoch;
    private final Limit limit;
    private final @Nullable Claim claim;
    private @Nullable String before;
    private @Nullable Fence fence;

    Binding(HospitalId hospital, Places.Route route, Limit limit, @Nullable Claim claim) {
        this(hospital, route.here().schema(), route.epoch(), limit, claim);
    }

    /** To the tables the connection is at, whatever the fence says. */
    Binding(HospitalId hospital) {
        this(hospital, null, 0, Limit.NONE, null);
    }

    private Binding(HospitalId hospital, @Nullable String schema, long epoch, Limit limit, @Nullable Claim claim) {
        this.hospital = hospital;
        this.schema = schema;
        this.epoch = epoch;
        this.limit = limit;
        this.claim = claim;
    }

    HospitalId hospital() {
        return hospital;
    }

    /** Answers false, and leaves all as it is, when the transaction is bound to another hospital already. */
    boolean on(Connection connection, Database database) throws SQLException {
        if (database == Database.POSTGRESQL) {
            return atOnce(connection);
        }
        if (!limit.equals(Limit.NONE)) {
            database.limitSession(connection, limit);
        }
        if (schema != null) {
            before = database.schema(connection);
            database.enter(connection, schema);
        }
        if (epoch > 0) {
            fence = Fences.read(connection, hospital).orElse(null);
        }
        return true;
    }

    /**
     * Puts back what would outlast the transaction, which is nothing on PostgreSQL. A connection that cannot go back must
     * not reach whoever takes it next.
     */
    void leave(Connection connection, Database database) {
        try {
            if (!limit.equals(Limit.NONE)) {
                database.limitSession(connection, Limit.NONE);
            }
            if (before != null) {
                database.enter(connection, before);
            }
        } catch (SQLException e) {
            abort(connection);
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyBroken) {
            // and so nobody is given it
        }
    }

    /** Whom the fence lets pass; {@link State#MOVED} where it is of another epoch, or missing. */
    State state() {
        if (epoch == 0) {
            return State.OPEN;
        }
        return fence == null || fence.epoch() != epoch ? State.MOVED : fence.state();
    }

    private boolean atOnce(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql())) {
            fill(statement);
            statement.execute();
            boolean bound;
            try (var setting = statement.getResultSet()) {
                bound = setting.next();
            }
            if (epoch > 0) {
                statement.getMoreResults(); // the lock
                statement.getMoreResults();
                try (var row = statement.getResultSet()) {
                    fence = Fences.first(row);
                }
            }
            if (claim != null && bound) {
                statement.getMoreResults();
                claim.decide(statement.getUpdateCount() == 1);
            }
            return bound;
        }
    }

    private String sql() {
        return "select " + WHOSE
                + (schema == null ? "" : ", set_config('search_path', ?, true)")
                + (limit.equals(Limit.NONE) ? "" : LIMITED)
                + UNLESS_ANOTHERS
                + (epoch > 0 ? SHARED_LOCK + "; " + Fences.READ : "")
                + (claim == null ? "" : "; " + Idempotency.CLAIM_IF_BOUND);
    }

    private void fill(PreparedStatement statement) throws SQLException {
        var id = hospital.toString();
        var index = 1;
        statement.setString(index++, id);
        if (schema != null) {
            statement.setString(index++, schema);
        }
        if (!limit.equals(Limit.NONE)) {
            statement.setString(index++, Long.toString(limit.statement().toMillis()));
            statement.setString(index++, Long.toString(limit.lock().toMillis()));
        }
        statement.setString(index++, id);
        statement.setString(index++, id);
        if (epoch > 0) {
            index = Fences.lockOf(statement, index, hospital);
            statement.setObject(index++, hospital.value());
        }
        if (claim != null) {
            statement.setString(Idempotency.bind(statement, index, claim), id);
        }
    }
}

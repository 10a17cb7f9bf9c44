package health.erp.tenancy.rows;

import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Places;
import health.erp.core.place.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection of the owner to a place on PostgreSQL, for long work on one hospital: every transaction on it is bound
 * to the hospital, and writes a value as the same text wherever the database is.
 */
final class Seat implements AutoCloseable {
    /** What PostgreSQL says when a statement took too long. */
    static final String CANCELED = "57014";

    private static final long TOLERANCE_MILLIS = 100;

    private static final String BEGIN =
            """
            select set_config('erp.hospital_id', ?, true), set_config('erp.leaving', ?, true), \
            set_config('statement_timeout', ?, true), \
            set_config('lock_timeout', ?, true), set_config('TimeZone', 'UTC', true), \
            set_config('DateStyle', 'ISO, MDY', true), set_config('IntervalStyle', 'postgres', true), \
            set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)""";

    private final Connection connection;
    private final HospitalId hospital;
    private final boolean arrives;
    private final boolean commitsByItself;
    private final int isolation;
    private @Nullable Long deadline;
    private long limited;

    private Seat(Connection connection, HospitalId hospital, boolean arrives) throws SQLException {
        this.connection = connection;
        this.hospital = hospital;
        this.arrives = arrives;
        this.commitsByItself = connection.getAutoCommit();
        if (commitsByItself) {
            connection.setAutoCommit(false);
        }
        this.isolation = connection.getTransactionIsolation();
        connection.commit(); // or a rollback would take us back out of the schema
    }

    /** Where the hospital's rows are. */
    static Seat at(Places places, Place place, HospitalId hospital) throws SQLException {
        return at(places, place, hospital, false);
    }

    /** Where they are not, or not any more, so that those of the audit trail can be taken away too. */
    static Seat elsewhere(Places places, Place place, HospitalId hospital) throws SQLException {
        return at(places, place, hospital, true);
    }

    private static Seat at(Places places, Place place, HospitalId hospital, boolean arrives) throws SQLException {
        var connection = places.owner(place).getConnection();
        try {
            return new Seat(connection, hospital, arrives);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    HospitalId hospital() {
        return hospital;
    }

    Connection connection() {
        return connection;
    }

    /** A transaction that sees the rows as they are at each statement. */
    void begin() throws SQLException {
        begin(Connection.TRANSACTION_READ_COMMITTED, Duration.ZERO, Duration.ZERO);
    }

    /** A transaction that gives up where it would keep others waiting for longer. */
    void beginPatient(Duration longestWait) throws SQLException {
        begin(Connection.TRANSACTION_READ_COMMITTED, Duration.ZERO, longestWait);
    }

    /** A transaction that sees the rows as they are now, until it ends. */
    void beginSnapshot() throws SQLException {
        begin(Connection.TRANSACTION_REPEATABLE_READ, Duration.ZERO, Duration.ZERO);
    }

    /** The same, where no statement may take longer. */
    void beginSnapshot(Duration longestStatement) throws SQLException {
        begin(Connection.TRANSACTION_REPEATABLE_READ, longestStatement, longestStatement);
    }

    /**
     * No statement of the running transaction goes on after that, and none is begun.
     *
     * @param end by {@link System#nanoTime()}
     */
    void endBy(long end) {
        deadline = end;
        limited = Long.MAX_VALUE;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    PreparedStatement prepare(String sql) throws SQLException {
        keepDeadline();
        return connection.prepareStatement(sql);
    }

    /** A limit is for one statement, so that what is left for the next is told the database again. */
    private void keepDeadline() throws SQLException {
        if (deadline == null) {
            return;
        }
        var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left < 1) {
            throw new SQLException("The time is over.", CANCELED);
        }
        if (limited - left > TOLERANCE_MILLIS) {
            limited = left;
            try (var statement = connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
                statement.setString(1, Long.toString(left));
                statement.execute();
            }
        }
    }

    void execute(String sql) throws SQLException {
        keepDeadline();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Sends a statement whose first parameters are texts and whose last is the hospital. */
    int update(String sql, String... texts) throws SQLException {
        try (var statement = prepare(sql)) {
            bind(statement, texts);
            return statement.executeUpdate();
        }
    }

    void query(String sql, int fetched, EachRow each, String... texts) throws SQLException {
        try (var statement = prepare(sql)) {
            statement.setFetchSize(fetched);
            bind(statement, texts);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        }
    }

    /** One of us for each hospital: kept until the connection is, and so never by two who write. */
    boolean claim(int kind) throws SQLException {
        var mine = false;
        try (var statement = prepare("select pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, kind);
            statement.setInt(2, hospital.value().hashCode());
            try (var row = statement.executeQuery()) {
                mine = row.next() && row.getBoolean(1);
            }
        }
        connection.commit();
        return mine;
    }

    void release(int kind) throws SQLException {
        try (var statement = prepare("select pg_advisory_unlock(?, ?)")) {
            statement.setInt(1, kind);
            statement.setInt(2, hospital.value().hashCode());
            statement.execute();
        }
        connection.commit();
    }

    /** Gives the connection back as it was; one that is not in order any more is not given back. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
            }
            connection.commit();
            connection.setTransactionIsolation(isolation);
            if (commitsByItself) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            giveUp();
        }
    }

    @SuppressWarnings("EmptyCatch")
    private void giveUp() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            // there is nothing left to give up
        }
    }

    private void begin(int level, Duration longestStatement, Duration longestWait) throws SQLException {
        deadline = null;
        connection.setTransactionIsolation(level);
        try (var statement = prepare(BEGIN)) {
            statement.setString(1, hospital.toString());
            statement.setString(2, arrives ? hospital.toString() : "");
            statement.setString(3, millis(longestStatement));
            statement.setString(4, millis(longestWait));
            statement.execute();
        }
    }

    private void bind(PreparedStatement statement, String... texts) throws SQLException {
        var index = 1;
        for (var text : texts) {
            statement.setString(index++, text);
        }
        statement.setObject(index, hospital.value());
    }

    private static String millis(Duration length) {
        return Long.toString(length.toMillis());
    }

    interface EachRow {
        void take(ResultSet row) throws SQLException;
    }
}

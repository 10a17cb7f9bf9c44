package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that says whether a hospital's rows are here, and the lock everybody holds who relies on it. */
final class Fences {
    /**
     * The advisory lock of a hospital at a place: a class of our own, and the schema with the hospital. Two that happen to
     * share a key only wait for each other.
     */
    static final String LOCK = "(?, hashtext(current_schema() || ?))";

    private static final int LOCKS = 0x45525046;

    static final String READ = "select epoch, state from erp_fence where hospital_id = ?";

    /** Fills the parameters of {@link #LOCK}; answers the index after them. */
    static int lockOf(PreparedStatement statement, int index, HospitalId hospital) throws SQLException {
        statement.setInt(index, LOCKS);
        statement.setString(index + 1, hospital.toString());
        return index + 2;
    }

    /** Waits until everybody who works for the hospital here has ended, and lets nobody begin until we have. */
    static void lock(Connection connection, Database database, HospitalId hospital) throws SQLException {
        if (database != Database.POSTGRESQL) {
            return;
        }
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock" + LOCK)) {
            lockOf(statement, 1, hospital);
            statement.execute();
        }
    }

    static Optional<Fence> read(Connection connection, HospitalId hospital) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, hospital.value());
            try (var row = statement.executeQuery()) {
                return Optional.ofNullable(first(row));
            }
        }
    }

    static @Nullable Fence first(ResultSet row) throws SQLException {
        return row.next() ? new Fence(row.getLong(1), Fence.State.valueOf(row.getString(2))) : null;
    }

    static void write(Connection connection, Database database, HospitalId hospital, Fence fence) throws SQLException {
        var insert = "insert into erp_fence (epoch, state, changed_at, hospital_id) values (?, ?, %s, ?)"
                .formatted(database.now());
        if (database == Database.MARIADB) { // whose update of a row that is not there locks out who inserts it
            var same =
                    " on duplicate key update epoch = values(epoch), state = values(state), changed_at = values(changed_at)";
            send(connection, insert + same, hospital, fence);
            return;
        }
        var update = "update erp_fence set epoch = ?, state = ?, changed_at = %s where hospital_id = ?"
                .formatted(database.now());
        if (send(connection, update, hospital, fence) == 0) {
            try {
                send(connection, insert, hospital, fence);
            } catch (SQLIntegrityConstraintViolationException somebodyWasFirst) { // on H2; elsewhere we hold the lock
                send(connection, update, hospital, fence);
            }
        }
    }

    private static int send(Connection connection, String sql, HospitalId hospital, Fence fence) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, fence.epoch());
            statement.setString(2, fence.state().name());
            statement.setObject(3, hospital.value());
            return statement.executeUpdate();
        }
    }

    private Fences() {}
}

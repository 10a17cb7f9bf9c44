package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that says whether a hospital's rows are here, and the lock everybody holds who relies on it. */
final class Fences {
    /** First half of the advisory lock's key; the second is the hospital. Two that share one only wait for each other. */
    static final int LOCKS = 0x45525046;

    static final String READ = "select epoch, state from erp_fence where hospital_id = ?";

    static int key(HospitalId hospital) {
        return hospital.value().hashCode();
    }

    /** Waits until everybody who works for the hospital here has ended, and lets nobody begin until we have. */
    static void lock(Connection connection, Database database, HospitalId hospital) throws SQLException {
        if (database != Database.POSTGRESQL) {
            return;
        }
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            statement.setInt(1, LOCKS);
            statement.setInt(2, key(hospital));
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
        var update = "update erp_fence set epoch = ?, state = ?, changed_at = %s where hospital_id = ?"
                .formatted(database.now());
        var insert = "insert into erp_fence (epoch, state, changed_at, hospital_id) values (?, ?, %s, ?)"
                .formatted(database.now());
        if (send(connection, update, hospital, fence) == 0) {
            send(connection, insert, hospital, fence);
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

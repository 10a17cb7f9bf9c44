package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The moment in which a hospital's rows change hands, on PostgreSQL: nobody works for the hospital at the place. The lock
 * is the session's, so that it outlasts the commit that moves the fence: whoever waits goes on when the new place is
 * known. Should the connection be lost, so is the lock, and with it whatever was to be committed.
 */
public final class Standstill {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * Waits until everybody at work for the hospital has ended; those who come later wait for us.
     *
     * @param connection no transaction is running on it
     * @return false when they did not end in time
     */
    public static boolean begin(Connection connection, HospitalId hospital, Duration patience) throws SQLException {
        try (var limit = connection.prepareStatement("select set_config('lock_timeout', ?, true)");
                var lock = connection.prepareStatement("select pg_advisory_lock" + Fences.LOCK)) {
            limit.setString(1, Long.toString(Math.max(1, patience.toMillis())));
            limit.execute();
            Fences.lockOf(lock, 1, hospital);
            lock.execute();
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Lets everybody go on. */
    public static void end(Connection connection) throws SQLException {
        try (var unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) { // it has no other
            unlock.execute();
            connection.commit();
        }
    }

    /** What the place says of the hospital the running transaction is bound to. */
    public static Optional<Fence> fence(Connection connection, HospitalId hospital) throws SQLException {
        return Fences.read(connection, hospital);
    }

    /** Moves the fence in the running transaction, which is bound to the hospital and holds the lock. */
    public static void fence(Connection connection, HospitalId hospital, Fence fence) throws SQLException {
        Fences.write(connection, Database.POSTGRESQL, hospital, fence);
    }

    private Standstill() {}
}

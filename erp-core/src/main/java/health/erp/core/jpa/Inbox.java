package health.erp.core.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.UUID;

/** Which consumer has had the effect of which event, noted in the transaction of that effect. */
public final class Inbox {
    private final Sessions sessions;
    private final Database database;

    public Inbox(Sessions sessions, Database database) {
        this.sessions = sessions;
        this.database = database;
    }

    /**
     * Whether the running transaction is the first to have this event's effect on the consumer. Waits for another that
     * is about to; notes it, so that no later one is.
     */
    public boolean isFirst(String consumer, UUID event) {
        return sessions.jdbc((connection, hospital) -> note(connection, hospital.value(), consumer, event));
    }

    private boolean note(Connection connection, UUID hospital, String consumer, UUID event) throws SQLException {
        var sql =
                "insert into erp_inbox (hospital_id, consumer, event_id, at) values (?, ?, ?, " + database.now() + ")";
        try (var statement =
                connection.prepareStatement(database == Database.POSTGRESQL ? sql + " on conflict do nothing" : sql)) {
            statement.setObject(1, hospital);
            statement.setString(2, consumer);
            statement.setObject(3, event);
            return statement.executeUpdate() == 1;
        } catch (SQLIntegrityConstraintViolationException e) {
            return false; // H2 and MariaDB undo the statement only
        }
    }
}

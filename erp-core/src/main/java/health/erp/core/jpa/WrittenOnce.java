package health.erp.core.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2 has no trigger in SQL, so this is it, for whatever a module signs: rows are not changed, and deleted only with all of
 * a hospital that leaves, whose id the session then holds in {@code @erp_leaving}.
 */
public final class WrittenOnce implements Trigger {
    private int hospital;

    @Override
    public void init(Connection connection, String schema, String name, String table, boolean before, int type)
            throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, schema, table, "HOSPITAL_ID")) {
            columns.next();
            hospital = columns.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (after != null || before == null || !String.valueOf(before[hospital]).equals(leaving(connection))) {
            throw new SQLException("What is signed is only added to.", "45000");
        }
    }

    private static @Nullable String leaving(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select @erp_leaving")) {
            return row.next() ? row.getString(1) : null;
        }
    }
}

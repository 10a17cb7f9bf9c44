package health.erp.core.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Inserts on their way to the database. They answer nothing, so they can wait for each other: on PostgreSQL all rows of
 * a use case, its events and its audit entry go in one statement and so in one round trip; rows of one table side by side.
 *
 * <p>What waits is sent before anything else is, so nobody can tell that it waited.
 */
final class RoundTrip {
    private static final int MANY_PARAMETERS = 4_000;
    private static final String VALUES = " values ";

    private final Connection connection;
    private final boolean together;
    private final List<Insert> waiting = new ArrayList<>();
    private int parameters;

    RoundTrip(Connection connection, Database database) {
        this.connection = connection;
        this.together = database == Database.POSTGRESQL;
    }

    /** Whether the insert can wait. */
    boolean takes(String sql) {
        return together && sql.startsWith("insert into ") && sql.contains(VALUES);
    }

    /** @param sql inserts one row, its values last */
    void add(String sql, List<List<Parameter>> rows) throws SQLException {
        for (var row : rows) {
            parameters += row.size();
        }
        waiting.add(new Insert(sql, rows));
        if (parameters > MANY_PARAMETERS) {
            send();
        }
    }

    void send() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        var inserts = List.copyOf(waiting);
        waiting.clear();
        parameters = 0;
        if (together) {
            execute(inserts);
        } else {
            for (var insert : inserts) {
                execute(List.of(insert));
            }
        }
    }

    private void execute(List<Insert> inserts) throws SQLException {
        var sql = new StringBuilder();
        for (var insert : inserts) {
            insert.appendTo(sql.append(sql.isEmpty() ? "" : "; "));
        }
        try (var statement = connection.prepareStatement(sql.toString())) {
            var index = 1;
            for (var insert : inserts) {
                for (var row : insert.rows) {
                    for (var parameter : row) {
                        parameter.bind(statement, index++);
                    }
                }
            }
            statement.execute();
        }
    }

    /** A value that knows how it is set. */
    interface Parameter {
        void bind(PreparedStatement statement, int index) throws SQLException;
    }

    private record Insert(String sql, List<List<Parameter>> rows) {
        void appendTo(StringBuilder statement) {
            statement.append(sql);
            var row = sql.substring(sql.lastIndexOf(VALUES) + VALUES.length());
            for (int i = 1; i < rows.size(); i++) {
                statement.append(", ").append(row);
            }
        }
    }
}

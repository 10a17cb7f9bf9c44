package health.erp.core.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A data source whose connections see the tables of one schema without naming it, until they are given back. */
final class InSchema {
    static DataSource of(DataSource source, Database database, String schema) {
        return (DataSource) Proxy.newProxyInstance(
                InSchema.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        var result = method.invoke(source, arguments);
                        return result instanceof Connection connection ? entered(connection, database, schema) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private static Connection entered(Connection connection, Database database, String schema) throws SQLException {
        var before = database.schema(connection);
        database.enter(connection, schema);
        return (Connection) Proxy.newProxyInstance(
                InSchema.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && !connection.isClosed()) {
                        leave(connection, database, before);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** What cannot be put back must not reach whoever takes the connection next. */
    private static void leave(Connection connection, Database database, String before) throws SQLException {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback(); // whoever did work here has committed it
            }
            database.enter(connection, before);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            connection.abort(Runnable::run);
        }
    }

    private InSchema() {}
}

package health.erp.core.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection on which the statements sent and the rows they write are counted, by what the driver answers anyway. */
final class CountedConnection implements InvocationHandler {
    private final Connection connection;
    private final Connection proxy;
    private int statements;
    private long rowsWritten;

    CountedConnection(Connection connection) {
        this.connection = connection;
        this.proxy = proxy(Connection.class, this);
    }

    /** The connection to work on; equal to the one it counts on. */
    Connection proxy() {
        return proxy;
    }

    int statements() {
        return statements;
    }

    long rowsWritten() {
        return rowsWritten;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        var name = method.getName();
        if (name.equals("equals") && arguments != null) {
            return arguments[0] == self || connection.equals(arguments[0]);
        }
        var answer = call(connection, method, arguments);
        if (answer instanceof Statement statement && !name.equals("unwrap")) {
            return proxy(kind(name), new Counted(statement));
        }
        return answer;
    }

    private static Class<? extends Statement> kind(String method) {
        return switch (method) {
            case "prepareStatement" -> PreparedStatement.class;
            case "prepareCall" -> CallableStatement.class;
            default -> Statement.class;
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Counts each time it is executed, and the rows of every count the driver gives. */
    private final class Counted implements InvocationHandler {
        private final Statement statement;
        private boolean hasMoreResults;

        private Counted(Statement statement) {
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            var name = method.getName();
            if (name.equals("equals") && arguments != null) {
                return arguments[0] == self;
            }
            if (name.equals("close") && hasMoreResults) {
                countRest();
            }
            if (name.startsWith("execute")) {
                statements++;
            }
            var answer = call(statement, method, arguments);
            switch (name) {
                case "executeUpdate", "executeLargeUpdate" ->
                    write(((Number) Objects.requireNonNull(answer)).longValue());
                case "executeBatch" -> writeEach((int[]) Objects.requireNonNull(answer));
                case "execute", "getMoreResults" -> hasMoreResults = countResult(Boolean.TRUE.equals(answer));
                default -> {}
            }
            return answer;
        }

        private void countRest() {
            try {
                while (hasMoreResults) {
                    hasMoreResults = countResult(statement.getMoreResults());
                }
            } catch (SQLException e) {
                hasMoreResults = false; // counting must not be what fails
            }
        }

        /** Whether another result may follow. */
        private boolean countResult(boolean isRows) throws SQLException {
            if (isRows) {
                return true;
            }
            var count = statement.getUpdateCount();
            write(count);
            return count >= 0;
        }

        private void writeEach(int[] counts) {
            for (var count : counts) {
                write(count == Statement.SUCCESS_NO_INFO ? 1 : count);
            }
        }

        private void write(long rows) {
            rowsWritten += Math.max(0, rows);
        }
    }
}

package health.erp.core.jpa;

import health.erp.core.jpa.RoundTrip.Parameter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement Hibernate believes to insert with. A batch is noted for the {@link RoundTrip} and reported as done;
 * anything else asked of it goes to a statement of the driver.
 */
final class WaitingInsert implements InvocationHandler {
    private final Connection connection;
    private final RoundTrip trip;
    private final String sql;
    private final List<List<Parameter>> rows = new ArrayList<>();
    private List<Parameter> row = new ArrayList<>();
    private @Nullable PreparedStatement real;

    private WaitingInsert(Connection connection, RoundTrip trip, String sql) {
        this.connection = connection;
        this.trip = trip;
        this.sql = sql;
    }

    static PreparedStatement prepare(Connection connection, RoundTrip trip, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                WaitingInsert.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new WaitingInsert(connection, trip, sql));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var name = method.getName();
        if (arguments != null && isSetter(name, arguments)) {
            row.set(index(arguments), (statement, index) -> set(statement, index, method, arguments));
            return null;
        }
        return switch (name) {
            case "addBatch" -> addRow(arguments);
            case "executeBatch" -> executeBatch();
            case "clearBatch" -> clear();
            case "close" -> close();
            case "isClosed" -> false;
            case "getMaxRows", "getQueryTimeout" -> 0; // Hibernate asks before it closes
            case "getWarnings", "clearWarnings" -> null;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            case "toString" -> sql;
            default -> call(method, atOnce(), arguments);
        };
    }

    private static boolean isSetter(String name, Object[] arguments) {
        return name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer;
    }

    /** Its place in the row, which grows as far as that. */
    private int index(Object[] arguments) {
        var index = (Integer) arguments[0] - 1;
        while (row.size() <= index) {
            row.add((statement, missing) -> {});
        }
        return index;
    }

    private @Nullable Object addRow(Object @Nullable [] sql) throws SQLException {
        if (sql != null) {
            throw new SQLException("A prepared insert takes no other statement.");
        }
        rows.add(row);
        row = new ArrayList<>(row.size());
        return null;
    }

    private int[] executeBatch() throws SQLException {
        var done = new int[rows.size()];
        Arrays.fill(done, 1);
        if (done.length > 0) {
            trip.add(sql, List.copyOf(rows));
        }
        clear();
        return done;
    }

    private @Nullable Object clear() {
        rows.clear();
        return null;
    }

    private @Nullable Object close() throws SQLException {
        if (real != null) {
            real.close();
        }
        return null;
    }

    /** The driver's statement, for what cannot wait. */
    private PreparedStatement atOnce() throws SQLException {
        trip.send();
        var statement = real;
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            real = statement;
        }
        bind(statement, row);
        return statement;
    }

    private static void bind(PreparedStatement statement, List<Parameter> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).bind(statement, i + 1);
        }
    }

    private static void set(PreparedStatement statement, int index, Method setter, Object[] arguments)
            throws SQLException {
        var shifted = arguments.clone();
        shifted[0] = index;
        call(setter, statement, shifted);
    }

    private static @Nullable Object call(Method method, PreparedStatement target, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof SQLException told) {
                throw told;
            }
            throw new SQLException(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package health.erp.core.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The connection of somebody's transaction, lent to Hibernate: it can work on it, but not end it. Its inserts wait for
 * the {@link RoundTrip}, which leaves before whatever else is sent.
 */
final class GuardedConnection implements InvocationHandler {
    private final Connection lent;
    private final RoundTrip trip;
    private final int seconds;

    private GuardedConnection(Connection lent, RoundTrip trip, int seconds) {
        this.lent = lent;
        this.trip = trip;
        this.seconds = seconds;
    }

    /** @param seconds each statement may take; 0 where that is said otherwise, or not at all */
    static Connection guard(Connection lent, RoundTrip trip, int seconds) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(lent, trip, seconds));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var endsTransaction =
                switch (method.getName()) {
                    case "commit", "close", "setAutoCommit" -> true;
                    case "rollback" -> arguments == null; // back to a savepoint is allowed
                    default -> false;
                };
        if (endsTransaction) {
            return null;
        }
        if (method.getName().equals("getAutoCommit")) {
            return false;
        }
        if (method.getName().equals("prepareStatement")
                && arguments != null
                && arguments.length == 1
                && arguments[0] instanceof String sql
                && trip.takes(sql)) {
            return WaitingInsert.prepare(lent, trip, sql);
        }
        if (mayReachTheDatabase(method.getName())) {
            trip.send();
        }
        try {
            var answer = method.invoke(lent, arguments);
            if (seconds > 0 && answer instanceof Statement statement) {
                statement.setQueryTimeout(seconds);
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static boolean mayReachTheDatabase(String method) {
        return method.startsWith("prepare")
                || method.startsWith("create")
                || method.endsWith("Savepoint")
                || method.equals("rollback")
                || method.equals("unwrap");
    }
}

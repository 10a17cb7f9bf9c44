package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The connection of somebody's transaction, lent to Hibernate: it can work on it, but not end it, and its statements are
 * for one hospital. Its inserts wait for the {@link RoundTrip}, which leaves before whatever else is sent.
 */
final class GuardedConnection implements InvocationHandler {
    private final Connection lent;
    private final HospitalId hospital;
    private final RoundTrip trip;
    private final int seconds;

    private GuardedConnection(Connection lent, HospitalId hospital, RoundTrip trip, int seconds) {
        this.lent = lent;
        this.hospital = hospital;
        this.trip = trip;
        this.seconds = seconds;
    }

    /** @param seconds each statement may take; 0 where that is said otherwise, or not at all */
    static Connection guard(Connection lent, HospitalId hospital, RoundTrip trip, int seconds) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(lent, hospital, trip, seconds));
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
        var sql = method.getName().equals("prepareStatement") && arguments != null ? (String) arguments[0] : null;
        if (sql != null && Objects.requireNonNull(arguments).length == 1 && trip.takes(sql)) {
            return WaitingInsert.prepare(lent, trip, sql);
        }
        if (mayReachTheDatabase(method.getName())) {
            trip.send();
        }
        try {
            var answer = sql != null && HospitalStatement.isMarked(sql)
                    ? prepare(method, HospitalStatement.Text.of(sql), Objects.requireNonNull(arguments))
                    : method.invoke(lent, arguments);
            if (seconds > 0 && answer instanceof Statement statement) {
                statement.setQueryTimeout(seconds);
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private PreparedStatement prepare(Method method, HospitalStatement.Text text, Object[] arguments)
            throws ReflectiveOperationException, SQLException {
        var sent = arguments.clone();
        sent[0] = text.sql();
        return HospitalStatement.of((PreparedStatement) method.invoke(lent, sent), text, hospital);
    }

    private static boolean mayReachTheDatabase(String method) {
        return method.startsWith("prepare")
                || method.startsWith("create")
                || method.endsWith("Savepoint")
                || method.equals("rollback")
                || method.equals("unwrap");
    }
}

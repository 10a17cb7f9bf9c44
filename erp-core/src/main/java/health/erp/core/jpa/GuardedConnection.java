package health.erp.core.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** The connection of somebody's transaction, lent to Hibernate: it can work on it, but not end it. */
final class GuardedConnection implements InvocationHandler {
    private final Connection lent;

    private GuardedConnection(Connection lent) {
        this.lent = lent;
    }

    static Connection guard(Connection lent) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(lent));
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
        try {
            return method.invoke(lent, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}

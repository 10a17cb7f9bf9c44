package health.erp.tenancy.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database that is lost at a moment of one's choice: when a connection is asked for, before a commit, or after one,
 * when nobody is told that it was done.
 */
public final class Fragile {
    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean broken;

    /** Lost at that moment, counted from 1, and back right after it. */
    public void breakAt(int moment) {
        broken = false;
        left.set(moment);
    }

    public void hold() {
        left.set(0);
    }

    /** Whether it has been lost since. */
    public boolean wasLost() {
        return broken;
    }

    public DataSource over(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Fragile.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var counts = method.getName().equals("getConnection")
                            || method.getName().equals("commit");
                    if (counts) {
                        moment();
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        if (method.getName().equals("commit")) {
                            moment();
                        }
                        return result instanceof Connection connection
                                        && method.getName().equals("getConnection")
                                ? proxy(Connection.class, connection)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private void moment() throws SQLException {
        if (left.get() > 0 && left.decrementAndGet() == 0) {
            broken = true;
            throw new SQLException("The connection is lost.", "08006");
        }
    }
}

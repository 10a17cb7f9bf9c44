package health.erp.tenancy.move;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose connections are cut at a chosen moment: before a statement or a commit, as when a process dies. */
final class BreakableSource {
    private final AtomicInteger sent = new AtomicInteger();
    private volatile Predicate<String> cut = what -> false;

    DataSource on(DataSource source) {
        return proxy(
                DataSource.class, source, (what, result) -> result instanceof Connection c ? connection(c) : result);
    }

    /** Cuts the connection on which this is about to be done: the text of a statement, or {@code commit}. */
    void cutAt(Predicate<String> moment) {
        cut = moment;
    }

    /** Cuts the connection at the nth statement or commit from now. */
    void cutAfter(int many) {
        sent.set(0);
        cut = what -> sent.get() == many;
    }

    void mend() {
        cut = what -> false;
    }

    int sent() {
        return sent.get();
    }

    private Connection connection(Connection real) {
        return proxy(
                Connection.class,
                real,
                (what, result) -> {
                    if (result instanceof PreparedStatement statement) {
                        return proxy(PreparedStatement.class, statement, (w, r) -> r, real, what);
                    }
                    return result instanceof Statement statement
                            ? proxy(Statement.class, statement, (w, r) -> r, real, "")
                            : result;
                },
                real,
                "");
    }

    private <T> T proxy(Class<T> type, T real, Wrapping wrapping) {
        return proxy(type, real, wrapping, null, "");
    }

    private <T> T proxy(Class<T> type, T real, Wrapping wrapping, @Nullable Connection line, String sql) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var text = arguments != null && arguments.length > 0 && arguments[0] instanceof String s ? s : sql;
                    var isCommit = method.getName().equals("commit");
                    if (line != null && (isCommit || method.getName().startsWith("execute"))) {
                        sent.incrementAndGet();
                        if (cut.test(isCommit ? "commit" : text)) {
                            line.abort(Runnable::run);
                            throw new SQLException("The line was cut.", "08006");
                        }
                    }
                    try {
                        return wrapping.of(text, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private interface Wrapping {
        @Nullable
        Object of(String what, @Nullable Object result);
    }
}

package health.erp.broken.nothing.core;

import java.sql.Connection;
import java.util.function.Function;

/** A port with its contract in the test kit of its module. */
public interface HostTransactions {
    <R> R required(Function<Connection, R> work);
}

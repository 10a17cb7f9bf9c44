package health.erp.core;

import java.sql.Connection;
import java.util.function.Function;

/**
 * Port: the transactions of the application we live in.
 *
 * <p>Without one, {@link Erp} opens its own on the data source. A host that has transactions (Spring, JTA, its own)
 * implements this, and everything a use case changes commits or rolls back with the host's own rows.
 */
public interface HostTransactions {

    /**
     * Runs the work on the connection of the running transaction, or of a new one that commits when the work returns
     * and rolls back when it throws. The work never commits, rolls back or closes the connection itself.
     */
    <R> R required(Function<Connection, R> work);

    /**
     * Runs the action once the transaction around the current {@link #required} has committed, and never if it rolls
     * back. Answers false, and forgets the action, where the host cannot tell.
     */
    default boolean afterCommit(Runnable action) {
        return false;
    }
}

package health.erp.examples.service.runtime;

import health.erp.core.HostTransactions;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library works in Spring's transaction: what it changes commits and rolls back with the host's own rows. */
public final class SpringTransactions implements HostTransactions {
    private final TransactionTemplate transaction;
    private final DataSource dataSource;

    public SpringTransactions(PlatformTransactionManager manager, DataSource dataSource) {
        this.transaction = new TransactionTemplate(manager);
        this.dataSource = dataSource;
    }

    @Override
    public <R> R required(Function<Connection, R> work) {
        return transaction.execute(status -> {
            var connection = DataSourceUtils.getConnection(dataSource);
            try {
                return work.apply(connection);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        });
    }

    @Override
    public boolean afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
        return true;
    }
}

package health.erp.examples.service.runtime;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions on H2 in a file that are on the disk when they are answered. By itself H2 writes a commit some time
 * later, and a crash in between loses it.
 */
final class H2FileTransactions extends JdbcTransactionManager {
    H2FileTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder holder) {
            try (var statement = holder.getConnection().createStatement()) {
                statement.execute("checkpoint sync");
            } catch (SQLException e) {
                throw translateException("checkpoint", e);
            }
        }
    }
}

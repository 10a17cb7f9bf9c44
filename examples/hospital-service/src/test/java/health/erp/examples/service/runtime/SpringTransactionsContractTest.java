package health.erp.examples.service.runtime;

import health.erp.core.HostTransactions;
import health.erp.core.testing.HostTransactionsContract;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.examples.service.EachDatabase;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@EachDatabase
class SpringTransactionsContractTest implements HostTransactionsContract {
    private final DataSource dataSource;
    private final SpringTransactions transactions;

    SpringTransactionsContractTest(TestServer server) {
        this.dataSource = TestDatabase.blank(server).owner();
        this.transactions = new SpringTransactions(new JdbcTransactionManager(dataSource), dataSource);
    }

    @Override
    public HostTransactions transactions() {
        return transactions;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }
}

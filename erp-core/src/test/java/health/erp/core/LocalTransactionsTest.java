package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.jpa.LocalTransactions;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.HostTransactionsContract;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class LocalTransactionsTest implements HostTransactionsContract {
    private final TestErp test;
    private final HostTransactions transactions;

    LocalTransactionsTest(TestErp test) {
        this.test = test;
        this.transactions = new LocalTransactions(dataSource());
    }

    @Override
    public HostTransactions transactions() {
        return transactions;
    }

    @Override
    public DataSource dataSource() {
        return test.database().owner();
    }

    @Test
    void anActionAfterCommitFindsTheConnectionFree() {
        var one = new LocalTransactions(test.database().application(1));
        var answers = new ArrayList<String>();

        one.required(connection -> one.afterCommit(() -> answers.add(one.required(next -> "worked again"))));

        assertThat(answers).containsExactly("worked again");
    }
}

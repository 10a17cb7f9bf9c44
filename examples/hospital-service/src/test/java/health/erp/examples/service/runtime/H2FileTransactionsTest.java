package health.erp.examples.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class H2FileTransactionsTest {
    private final Path folder;

    H2FileTransactionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsCommittedIsInTheFile() throws SQLException {
        var dataSource =
                new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("a") + ";WRITE_DELAY=60000", "sa", "");
        var jdbc = JdbcClient.create(dataSource);
        // with its last connection the database would close, and write everything
        try (var keepsOpen = dataSource.getConnection()) {
            jdbc.sql("create table kept (n int)").update();
            var transaction = new TransactionTemplate(new H2FileTransactions(dataSource));

            for (int i = 1; i <= 5; i++) {
                transaction.executeWithoutResult(
                        status -> jdbc.sql("insert into kept values (1)").update());

                assertThat(rowsIn("copy" + i)).isEqualTo(i);
            }
            assertThat(keepsOpen.isClosed()).isFalse();
        }
    }

    /** What somebody finds who starts again after the process was killed right now. */
    private long rowsIn(String copy) {
        try {
            Files.copy(folder.resolve("a.mv.db"), folder.resolve(copy + ".mv.db"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var after = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve(copy) + ";IFEXISTS=TRUE", "sa", "");
        return JdbcClient.create(after)
                .sql("select count(*) from kept")
                .query(Long.class)
                .single();
    }
}

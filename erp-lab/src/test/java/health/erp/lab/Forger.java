package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.sql.SQLException;
import java.util.List;

/** What the owner of a table can do to rows that are written once, with its triggers off. */
public final class Forger {
    private final TestErp test;
    private final Caller victim;

    public Forger(TestErp test, Caller victim, String table) {
        this.test = test;
        this.victim = victim;
        switch (test.server()) {
            case POSTGRESQL -> test.database().execute("alter table %s disable trigger user".formatted(table));
            case H2 -> test.database().execute("drop trigger if exists %s_written_once".formatted(table));
            case MARIADB ->
                List.of("update", "delete").forEach(event -> test.database()
                        .execute("drop trigger if exists %s_no_%s".formatted(table, event)));
        }
    }

    /** To one row of the victim's hospital. */
    public void does(String sql) throws SQLException {
        try (var connection = test.database().owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (test.server() == TestServer.POSTGRESQL) {
                statement.execute("select set_config('erp.hospital_id', '%s', true)".formatted(victim.hospital()));
            }
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            connection.commit();
        }
    }
}

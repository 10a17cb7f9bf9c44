package health.erp.core.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database one test class has for itself, as the application and as the owner of its tables. */
public final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final HikariDataSource application;
    private final HikariDataSource owner;

    TestDatabase(TestServer server, HikariDataSource application, HikariDataSource owner) {
        this.server = server;
        this.application = application;
        this.owner = owner;
    }

    public TestServer server() {
        return server;
    }

    public DataSource application() {
        return application;
    }

    /** Owner of the tables; on H2 and MariaDB the same as the application. */
    public DataSource owner() {
        return owner;
    }

    /** Runs the statement as the owner and commits. */
    public void execute(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of a query on the catalogue, columns joined by a bar. */
    public List<String> catalogue(String sql) {
        return query(owner, sql);
    }

    static List<String> query(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
            connection.rollback();
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        application.close();
        owner.close();
    }
}

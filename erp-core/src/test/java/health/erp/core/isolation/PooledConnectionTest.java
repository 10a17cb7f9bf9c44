package health.erp.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Erp;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** One connection for everybody: whoever gets it next must find nothing of whoever had it before. */
@OnEachDatabase(value = Notebook.class, only = TestServer.POSTGRESQL)
class PooledConnectionTest {
    private static final int THREADS = 4;
    private static final int TURNS = 250;

    private final TestErp test;

    PooledConnectionTest(TestErp test) {
        this.test = test;
    }

    @Test
    void aConnectionForgetsItsHospitalAtCommitAndAtRollback() throws Exception {
        var pool = test.database().application(1);
        var hospitals = List.of(Rows.of(test), Rows.of(test), Rows.of(test));
        var threads = Executors.newFixedThreadPool(THREADS);
        try (var erp = Erp.builder()
                .dataSource(pool)
                .keys(test.vault())
                .schemaManagedByHost()
                .modules(new Notebook())
                .build()) {
            var work = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<Integer>) () -> {
                        var wrong = 0;
                        for (int turn = 0; turn < TURNS; turn++) {
                            var rows = hospitals.get((turn + thread) % hospitals.size());
                            wrong += ownNoteOnly(erp, rows, turn % 2 == 0) ? 0 : 1;
                            wrong += nothing(pool) ? 0 : 1;
                        }
                        return wrong;
                    })
                    .toList();

            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isZero();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static boolean ownNoteOnly(Erp erp, Rows rows, boolean commit) {
        var seen = new Object[1];
        try {
            erp.transaction(rows.caller(), () -> {
                seen[0] = erp.session()
                        .unwrap(Session.class)
                        .createNativeQuery("select string_agg(id::text, ' ') from note", String.class)
                        .getSingleResult();
                if (!commit) {
                    throw new UnsupportedOperationException("changed my mind");
                }
                return true;
            });
        } catch (UnsupportedOperationException rolledBack) {
            return !commit && rows.noteId().toString().equals(seen[0]);
        }
        return rows.noteId().toString().equals(seen[0]);
    }

    private static boolean nothing(DataSource pool) throws SQLException {
        var sql = "select count(*), nullif(current_setting('erp.hospital_id', true), '') from note";
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1) == 0 && row.getString(2) == null;
        }
    }
}

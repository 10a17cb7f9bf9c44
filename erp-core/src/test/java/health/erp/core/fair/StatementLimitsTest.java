package health.erp.core.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.core.notebook.NotePermission;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.ReadNote;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class StatementLimitsTest {
    private static final Duration SHORT = Duration.ofMillis(200); // a second where only seconds can be told
    private static final StatementLimits LIMITS = new StatementLimits(SHORT, SHORT, Duration.ofSeconds(50), SHORT);

    private final TestErp test;
    private final Notebook notebook = new Notebook();
    private final Caller caller;

    StatementLimitsTest(TestErp test) {
        this.test = test;
        this.caller = test.aCaller(test.aHospital());
    }

    @Test
    void aStatementThatTakesTooLongEndsInAWordOfOurs() {
        try (var erp = erp(test.database().application(1))) {
            assertThatThrownBy(() -> erp.read(
                            caller, NotePermission.READ_NOTE, new ReadNote(erp.newId()), () -> slowly(erp, 30)))
                    .isInstanceOfSatisfying(ConflictException.class, e -> {
                        assertThat(e.code()).isEqualTo("erp.tooSlow");
                        assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(30));
                        assertThat(e).hasNoCause();
                    })
                    .hasMessageNotContaining("select");
            assertThatThrownBy(() -> erp.transaction(caller, () -> slowly(erp, 30)))
                    .isInstanceOfSatisfying(
                            ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.tooSlow"));
            assertThat(erp.transaction(caller, () -> erp.session()
                            .createNativeQuery("select 1", Object.class)
                            .getSingleResult()))
                    .as("the only connection is not lost")
                    .isNotNull();
        }
    }

    @Test
    void bulkWorkMayTakeLonger() {
        try (var erp = erp(test.database().application(2))) {
            var counted =
                    erp.read(caller, NotePermission.READ_NOTE, new CountEverything("notes"), () -> slowly(erp, 1.3));

            assertThat(counted).isNotNull();
        }
    }

    @Test
    void theLimitEndsWithTheTransaction() throws SQLException {
        var one = test.database().application(1);
        try (var erp = erp(one)) {
            notebook.notes().write(caller, new WriteNote(new PatientId(erp.newId()), "limited", List.of()));

            try (var connection = one.getConnection();
                    var statement = connection.createStatement()) {
                assertThat(statement.getQueryTimeout()).isZero();
                if (test.server() == TestServer.POSTGRESQL) {
                    try (var row = statement.executeQuery("show statement_timeout")) {
                        row.next();
                        assertThat(row.getString(1)).isEqualTo("0");
                    }
                }
                connection.rollback();
            }
        }
    }

    @Test
    void theStatementsOfAHostAreItsOwnAffair() throws SQLException {
        try (var erp = erp(test.database().application(2));
                var connection = test.database().application().getConnection()) {
            erp.join(connection, caller, () -> slowly(erp, 1.3));
            connection.rollback();
        }
    }

    @Test
    void whoWaitsForRowsOfOthersWaitsNotForEver() throws Exception {
        if (test.server() != TestServer.POSTGRESQL) {
            return; // the server's own setting counts there
        }
        try (var erp = erp(test.database().application(4))) {
            var note = notebook.notes().write(caller, new WriteNote(new PatientId(erp.newId()), "locked", List.of()));
            var locked = new CountDownLatch(1);
            var refused = new CountDownLatch(1);
            var pool = Executors.newSingleThreadExecutor();
            try {
                var holder = pool.submit(() -> erp.transaction(caller, () -> {
                    notebook.notes().rename(caller, note, 0, "mine");
                    erp.session().flush();
                    locked.countDown();
                    return await(refused) ? "done" : "late";
                }));
                assertThat(locked.await(60, TimeUnit.SECONDS)).isTrue();

                assertThatThrownBy(() -> notebook.notes().rename(caller, note, 0, "mine too"))
                        .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.code())
                                .isIn("erp.busy", "erp.tooSlow"));

                refused.countDown();
                assertThat(holder.get(60, TimeUnit.SECONDS)).isEqualTo("done");
            } finally {
                refused.countDown();
                pool.shutdown();
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object slowly(Erp erp, double seconds) {
        var sql =
                switch (test.server()) {
                    case POSTGRESQL -> "select cast(pg_sleep(" + seconds + ") as text)";
                    case MARIADB -> "select sleep(" + seconds + ")";
                    case H2 ->
                        "select count(*) from system_range(1, " + (seconds < 10 ? 1_000 : 100_000_000)
                                + ") a, system_range(1, 10000) b where a.x + b.x < 0";
                };
        return erp.session().createNativeQuery(sql, Object.class).getSingleResult();
    }

    private Erp erp(DataSource pool) {
        return Erp.builder()
                .dataSource(pool)
                .schemaOwner(test.database().owner())
                .background(test.database().background())
                .keys(test.vault())
                .clock(test.clock())
                .statementLimits(LIMITS)
                .modules(notebook)
                .build();
    }
}

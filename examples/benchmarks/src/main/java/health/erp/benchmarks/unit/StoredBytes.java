package health.erp.benchmarks.unit;

import health.erp.benchmarks.Stage;
import health.erp.benchmarks.people.People;
import health.erp.core.work.Worker;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.SearchPatients;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * SIZE: what stays in the database when all has been delivered and linked, with its indexes: for a registration, for
 * somebody found by a number, for a page of a search. Tables are rewritten before they are measured, so that what was there
 * for a moment only does not count.
 */
public final class StoredBytes {
    private static final int REGISTERED = 5_000;
    private static final int SEARCHED = 500;
    private static final int PAGE = 20;

    private final Stage stage;
    private final DataSource owner;
    private long before;

    private StoredBytes(Stage stage) {
        this.stage = stage;
        this.owner = Objects.requireNonNull(stage.owner(), "The tables are measured by their owner.");
    }

    /** One line for each kind. */
    public static void print(Stage stage, PrintStream out) throws SQLException {
        new StoredBytes(stage).measure(out);
    }

    private void measure(PrintStream out) throws SQLException {
        var clerk = stage.caller(stage.hospitals().get());
        var patients = stage.records().patients();
        patients.register(clerk, Desk.registration(People.person(0))); // the hospital's keys
        added();
        for (int i = 1; i <= REGISTERED; i++) {
            patients.register(clerk, Desk.registration(People.person(i)));
        }
        line(out, "write", REGISTERED);
        for (int i = 1; i <= REGISTERED; i++) {
            patients.findByIdentifier(clerk, new FindByIdentifier(Desk.abha(People.person(i))));
        }
        line(out, "lookup", REGISTERED);
        for (int i = 1; i <= SEARCHED; i++) {
            patients.search(clerk, SearchPatients.byName(People.person(i).family(), PAGE));
        }
        line(out, "search", SEARCHED);
    }

    private void line(PrintStream out, String kind, int times) throws SQLException {
        out.println(String.format(Locale.ROOT, "unit=SIZE kind=%s times=%d bytes=%d", kind, times, added() / times));
    }

    private long added() throws SQLException {
        stage.erp().core().workers().forEach(Worker::untilIdle);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum full");
            try (var size = statement.executeQuery(
                    """
                    select sum(pg_total_relation_size(c.oid)) from pg_class c
                    where c.relkind = 'r' and c.relnamespace = cast(current_schema() as regnamespace)
                    """)) {
                size.next();
                var now = size.getLong(1);
                var more = now - before;
                before = now;
                return more;
            }
        }
    }
}

package health.erp.tenancy.rows;

import static java.util.stream.Collectors.joining;

import health.erp.core.RuleException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes down which rows of one hospital change while it is moved: two triggers on each table, which fire for its rows
 * only, and the log {@code erp_move_change}. To put a trigger on a table or to take it off keeps others waiting, so each
 * is tried for less than a second at a time.
 */
final class Capture {
    private static final String LOG = "erp_move_change";

    private static final Duration WAIT = Duration.ofMillis(800);
    private static final int ATTEMPTS = 40;
    private static final Set<String> LOCKED = Set.of("55P03", "40P01");

    private final Seat source;
    private final String name;

    Capture(Seat source) {
        this.source = source;
        this.name = "erp_move_" + source.hospital().toString().replace("-", "");
    }

    /** From the commit of each on, what changes in the table is written down. May be repeated. */
    void begin(List<Table> tables) throws SQLException {
        for (var table : tables) {
            patiently(() -> {
                source.execute(trigger(table, "w", "insert or update", "new"));
                source.execute(trigger(table, "d", "delete", "old"));
            });
        }
    }

    /** Nothing is written down any more, and what was is forgotten. May be repeated. */
    void end() throws SQLException {
        for (var trigger : triggers()) {
            patiently(() -> source.execute("drop trigger if exists " + trigger));
        }
        source.begin();
        forget();
        source.commit();
    }

    /** Keys of the rows that changed, by table, as the running snapshot sees them. */
    Map<String, Set<String>> changes() throws SQLException {
        var changes = new LinkedHashMap<String, Set<String>>();
        source.query(
                "select table_name, row_key from " + LOG + " where hospital_id = ?",
                5_000,
                row -> changes.computeIfAbsent(row.getString(1), t -> new LinkedHashSet<>())
                        .add(row.getString(2)));
        return changes;
    }

    /** Those the running snapshot sees; what is written down meanwhile stays. */
    int forget() throws SQLException {
        return source.update("delete from " + LOG + " where hospital_id = ?");
    }

    /** As they are named to take them off: {@code "the_trigger" on the_table}. */
    private List<String> triggers() throws SQLException {
        var found = new ArrayList<String>();
        source.begin();
        try (var statement = source.prepare(
                """
                select format('%I on %I', g.tgname, c.relname) from pg_trigger g join pg_class c on c.oid = g.tgrelid \
                where c.relnamespace = current_schema()::regnamespace and g.tgname like ? || '\\_%' order by 1""")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        source.commit();
        return found;
    }

    private String trigger(Table table, String suffix, String when, String row) {
        var key = table.key().stream()
                .filter(c -> !c.equals(Table.HOSPITAL))
                .map(c -> "'" + c + "'")
                .collect(joining(", "));
        return """
                create or replace trigger "%s_%s" after %s on %s for each row \
                when (%s.hospital_id = '%s') execute function erp_move_log(%s)"""
                .formatted(name, suffix, when, table.sql(), row, source.hospital(), key);
    }

    private void patiently(Change change) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            source.beginPatient(WAIT);
            try {
                change.make();
                source.commit();
                return;
            } catch (SQLException e) {
                source.rollback();
                if (!LOCKED.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new RuleException(
                            "tenancy.move.locked",
                            "Somebody has been changing a table for so long that the changes of hospital (%s) cannot begin, or cease, to be written down.\nMaybe wait for a long transaction to end, and try again."
                                    .formatted(source.hospital()));
                }
                LockSupport.parkNanos(
                        Duration.ofMillis(50L * Math.min(attempt, 20)).toNanos());
            }
        }
    }

    private interface Change {
        void make() throws SQLException;
    }
}

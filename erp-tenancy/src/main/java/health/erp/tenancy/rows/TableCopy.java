package health.erp.tenancy.rows;

import static java.util.stream.Collectors.joining;

import health.erp.core.RuleException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * How the rows of one table travel between two places on PostgreSQL: as JSON objects, which the database itself writes
 * and reads, so that every value of every type arrives as it left. What a database numbers is numbered anew.
 */
final class TableCopy {
    private static final int ROWS = 500;
    private static final int CHARACTERS = 4_000_000;
    private static final String STAGE = "pg_temp.erp_move_stage";

    private final Table table;
    private final boolean refersToItself;
    private final String columns;
    private final String order;
    private final String match;

    private TableCopy(Table table) {
        this.table = table;
        this.refersToItself =
                table.references().stream().anyMatch(r -> r.target().equals(table.name()));
        this.columns = names(table.columns(), "");
        this.order = table.numbered() == null
                ? names(table.keyColumns(), "t.")
                : "t." + table.numbered().sql();
        this.match = table.keyColumns().stream()
                .filter(c -> !c.name().equals(Table.HOSPITAL))
                .map(c -> " and t." + c.sql() + " = k." + c.sql())
                .collect(joining());
    }

    /** One for each table, in the order their references allow. */
    static List<TableCopy> of(HospitalTables tables) {
        return tables.all().stream()
                .map(t -> {
                    mustNotBeInACircle(t);
                    return new TableCopy(t);
                })
                .toList();
    }

    private static void mustNotBeInACircle(Table table) {
        if (table.late().stream().anyMatch(r -> !r.target().equals(table.name()))) {
            throw new RuleException(
                    "tenancy.move.circle",
                    "The table (%s) refers to tables that refer to it, so that its rows cannot be moved while the hospital works."
                            .formatted(table.name()));
        }
    }

    /** Those that refer first. */
    static List<TableCopy> backwards(Collection<TableCopy> some) {
        var backwards = new ArrayList<>(some);
        Collections.reverse(backwards);
        return backwards;
    }

    Table table() {
        return table;
    }

    /** All rows of the hospital, in the order in which they are numbered or found. */
    long copyAll(Seat from, Seat to, boolean commitOften, LongConsumer progress) throws SQLException {
        var sink = new Sink(to, commitOften && !refersToItself, false, progress);
        from.query(
                "select row_to_json(r)::text from (select %s from %s t where t.hospital_id = ? order by %s) r"
                        .formatted(names(table.columns(), "t."), table.sql(), order),
                ROWS,
                row -> sink.add(row.getString(1)));
        return sink.end();
    }

    /** Those of the rows that are there now; what stands in the same place already is made like them. */
    long copy(Seat from, Seat to, Collection<String> keys) throws SQLException {
        var sink = new Sink(to, false, true, rows -> {});
        for (var some : batches(keys)) {
            from.query(
                    """
                    select row_to_json(r)::text from (select %s from json_populate_recordset(null::%s, ?::json) k \
                    join %2$s t on t.hospital_id = ?%s order by %s) r"""
                            .formatted(names(table.columns(), "t."), table.sql(), match, order),
                    ROWS,
                    row -> sink.add(row.getString(1)),
                    some);
        }
        return sink.end();
    }

    /** Those of the keys under which there is no row any more. */
    List<String> missing(Seat from, Collection<String> keys) throws SQLException {
        var missing = new ArrayList<String>();
        for (var some : batches(keys)) {
            from.query(
                    """
                    select o.key::text from json_array_elements(?::json) o (key) \
                    cross join lateral json_populate_record(null::%s, o.key) k \
                    where not exists (select 1 from %1$s t where t.hospital_id = ?%s)"""
                            .formatted(table.sql(), match),
                    ROWS,
                    row -> missing.add(row.getString(1)),
                    some);
        }
        return missing;
    }

    long delete(Seat at, Collection<String> keys) throws SQLException {
        if (refersToItself && !keys.isEmpty()) {
            return delete(at, array(keys)); // one after the other they would be in each other's way
        }
        var deleted = 0L;
        for (var some : batches(keys)) {
            deleted += delete(at, some);
        }
        return deleted;
    }

    private int delete(Seat at, String keys) throws SQLException {
        return at.update(
                "delete from %s t using json_populate_recordset(null::%1$s, ?::json) k where t.hospital_id = ?%s"
                        .formatted(table.sql(), match),
                keys);
    }

    /** Some rows of the hospital, or all where they may refer to each other; answers how many. */
    int deleteSome(Seat at) throws SQLException {
        return refersToItself
                ? deleteAll(at)
                : at.update(
                        """
                        delete from %s where ctid = any (array(\
                        select ctid from %1$s where hospital_id = ? limit 5000))"""
                                .formatted(table.sql()));
    }

    int deleteAll(Seat at) throws SQLException {
        return at.update("delete from %s where hospital_id = ?".formatted(table.sql()));
    }

    /** Keys of the rows here that refer to one of these of the other table. */
    List<String> referring(Seat at, Reference reference, TableCopy parent, Collection<String> parents)
            throws SQLException {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < reference.columns().size(); i++) {
            pairs.add("c.%s = t.%s"
                    .formatted(
                            table.required(reference.columns().get(i)).sql(),
                            parent.table
                                    .required(reference.targetColumns().get(i))
                                    .sql()));
        }
        var found = new ArrayList<String>();
        for (var some : batches(parents)) {
            at.query(
                    """
                    select (%s)::text from json_populate_recordset(null::%s, ?::json) k \
                    join %2$s t on t.hospital_id = ?%s join %s c on %s"""
                            .formatted(
                                    key("c"),
                                    parent.table.sql(),
                                    parent.match,
                                    table.sql(),
                                    String.join(" and ", pairs)),
                    ROWS,
                    row -> found.add(row.getString(1)),
                    some);
        }
        return found;
    }

    /** How many rows there are, and a hash of them that does not depend on their order or their numbers. */
    Digest digest(Seat at) throws SQLException {
        return digest(at, "from %s t where t.hospital_id = ?".formatted(table.sql()));
    }

    Digest digest(Seat at, Collection<String> keys) throws SQLException {
        var all = Digest.NONE;
        for (var some : batches(keys)) {
            all = all.plus(digest(
                    at,
                    "from json_populate_recordset(null::%s, ?::json) k join %1$s t on t.hospital_id = ?%s"
                            .formatted(table.sql(), match),
                    some));
        }
        return all;
    }

    long count(Seat at) throws SQLException {
        var counted = new long[1];
        at.query(
                "select count(*) from %s where hospital_id = ?".formatted(table.sql()),
                1,
                row -> counted[0] = row.getLong(1));
        return counted[0];
    }

    private Digest digest(Seat at, String from, String... texts) throws SQLException {
        var read = new Digest[] {Digest.NONE};
        at.query(
                """
                select count(*), coalesce(sum(('x' || substr(md5(r::text), 1, 15))::bit(60)::bigint), 0)::text, \
                coalesce(sum(('x' || substr(md5(r::text), 17, 15))::bit(60)::bigint), 0)::text \
                from (select %s %s) r"""
                        .formatted(names(table.columns(), "t."), from),
                1,
                row -> read[0] = new Digest(row.getLong(1), row.getBigDecimal(2), row.getBigDecimal(3)),
                texts);
        return read[0];
    }

    /** SQL of a row's key, as the capture writes it down. */
    private String key(String alias) {
        var pairs = table.keyColumns().stream()
                .filter(c -> !c.name().equals(Table.HOSPITAL))
                .map(c -> "'%s', %s.%s".formatted(c.name(), alias, c.sql()))
                .collect(joining(", "));
        return "jsonb_build_object(" + pairs + ")";
    }

    private static String names(List<Column> some, String prefix) {
        return some.stream().map(c -> prefix + c.sql()).collect(joining(", "));
    }

    private static List<String> batches(Collection<String> keys) {
        var batches = new ArrayList<String>();
        var some = new ArrayList<String>();
        for (var key : keys) {
            some.add(key);
            if (some.size() == ROWS) {
                batches.add(array(some));
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            batches.add(array(some));
        }
        return batches;
    }

    private static String array(Collection<String> objects) {
        return "[" + String.join(",", objects) + "]";
    }

    /** Rows on their way into the table. Where they may refer to each other they wait until all are there. */
    private final class Sink {
        private final Seat to;
        private final boolean commitOften;
        private final boolean merge;
        private final LongConsumer progress;
        private final List<String> waiting = new ArrayList<>();
        private int characters;
        private boolean staged;
        private long sent;

        private Sink(Seat to, boolean commitOften, boolean merge, LongConsumer progress) {
            this.to = to;
            this.commitOften = commitOften;
            this.merge = merge;
            this.progress = progress;
        }

        void add(String row) throws SQLException {
            waiting.add(row);
            characters += row.length();
            if (waiting.size() == ROWS || characters > CHARACTERS) {
                send();
            }
        }

        long end() throws SQLException {
            if (!waiting.isEmpty()) {
                send();
            }
            if (staged) {
                to.execute(insert(columns + " from " + STAGE));
                to.execute("drop table " + STAGE);
            }
            return sent;
        }

        private void send() throws SQLException {
            try (var statement = prepared()) {
                statement.setString(1, array(waiting));
                statement.executeUpdate();
            }
            sent += waiting.size();
            waiting.clear();
            characters = 0;
            if (commitOften) {
                to.commit();
                to.begin();
            }
            progress.accept(sent);
        }

        private PreparedStatement prepared() throws SQLException {
            var rows = columns + " from json_populate_recordset(null::" + table.sql() + ", ?::json)";
            if (!refersToItself) {
                return to.prepare(insert(rows));
            }
            if (!staged) {
                to.execute("create temporary table erp_move_stage on commit drop as select %s from %s with no data"
                        .formatted(columns, table.sql()));
                staged = true;
            }
            return to.prepare("insert into " + STAGE + " (" + columns + ") select " + rows);
        }

        private String insert(String rows) {
            var numbered = table.numbered();
            var into = numbered == null || !table.name().equals(Numbering.PARKED)
                    ? "insert into %s (%s) select %s".formatted(table.sql(), columns, rows)
                    : "insert into %s (%s, %s) select nextval(pg_get_serial_sequence('%s', 'seq')), %s"
                            .formatted(table.sql(), numbered.sql(), columns, Numbering.OUTBOX, rows);
            return merge ? into + onConflict() : into;
        }

        /** Rows that are the same stay as they are, also because some may not be changed at all. */
        private String onConflict() {
            var others =
                    table.columns().subList(table.key().size(), table.columns().size());
            var conflict = " on conflict (" + names(table.keyColumns(), "") + ") do ";
            if (others.isEmpty()) {
                return conflict + "nothing";
            }
            return conflict
                    + "update set "
                    + others.stream()
                            .map(c -> c.sql() + " = excluded." + c.sql())
                            .collect(joining(", "))
                    + " where (" + names(others, table.sql() + ".") + ") is distinct from ("
                    + names(others, "excluded.")
                    + ")";
        }
    }
}

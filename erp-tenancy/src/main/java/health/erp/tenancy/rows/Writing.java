package health.erp.tenancy.rows;

import health.erp.core.jpa.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows in batches, table by table. A batch the database refuses is sent again row by row, so that it is known which
 * rows were not taken. References in a circle are set once the row they refer to is there.
 */
final class Writing {
    private final Connection connection;
    private final Database database;
    private final HospitalTables tables;
    private final Kinds kinds;
    private final int most;
    private final List<Row> held = new ArrayList<>();
    private final List<Referring> referring = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private boolean upserts;

    Writing(Connection connection, Database database, HospitalTables tables, int most) {
        this.connection = connection;
        this.database = database;
        this.tables = tables;
        this.kinds = Kinds.of(database);
        this.most = most;
    }

    void insert(Row row) throws SQLException {
        hold(row, false);
    }

    void put(Row row) throws SQLException {
        hold(row, true);
    }

    List<RejectedRow> finish() throws SQLException {
        flush();
        for (var r : referring) {
            if (!refer(r)) {
                reject(r.row, "refers to a row that is not there");
            }
        }
        referring.clear();
        var told = List.copyOf(rejected);
        rejected.clear();
        return told;
    }

    void flush() throws SQLException {
        if (held.isEmpty()) {
            return;
        }
        var rows = List.copyOf(held);
        held.clear();
        var taken = new ArrayList<Row>();
        if (together(rows)) {
            taken.addAll(rows);
        } else {
            for (var row : rows) {
                if (alone(row)) {
                    taken.add(row);
                }
            }
        }
        refer(taken);
    }

    private void hold(Row row, boolean upsert) throws SQLException {
        var first = held.isEmpty() ? row : held.get(0);
        if (!first.table().equals(row.table()) || upserts != upsert || held.size() == most) {
            flush();
        }
        upserts = upsert;
        held.add(row);
    }

    private boolean together(List<Row> rows) throws SQLException {
        var before = connection.setSavepoint();
        try {
            send(rows);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!Refusals.isOfTheRow(e)) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private boolean alone(Row row) throws SQLException {
        var before = connection.setSavepoint();
        try {
            send(List.of(row));
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!Refusals.isOfTheRow(e)) {
                throw e;
            }
            connection.rollback(before);
            reject(row, Refusals.reason(e));
            return false;
        }
    }

    private void send(List<Row> rows) throws SQLException {
        var table = rows.get(0).table();
        if (table.name().equals(Numbering.PARKED)) {
            park(upserts ? missing(rows) : rows);
        } else if (!upserts) {
            batch(Sql.insert(table, kinds), rows);
        } else if (database == Database.POSTGRESQL) {
            batch(Sql.upsert(table, kinds, changeable(table)), rows);
        } else {
            oneByOne(table, rows);
        }
    }

    /** Elsewhere an upsert would fire the triggers of what is only added to, though nothing changes. */
    private void oneByOne(Table table, List<Row> rows) throws SQLException {
        var changeable = changeable(table);
        for (var row : rows) {
            var there = find(row);
            if (there == null) {
                batch(Sql.insert(table, kinds), List.of(row));
            } else if (!changeable.isEmpty() && !same(there, row, changeable)) {
                update(row, changeable);
            }
        }
    }

    private void park(List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var parked = rows.get(0).table();
        var outbox = tables.named(Numbering.OUTBOX).orElseThrow();
        var passing =
                new Table(outbox.name(), parked.columns(), parked.key(), List.of(), outbox.numbered(), outbox.sql());
        batch(Sql.insert(passing, kinds), rows);
        keyed(Sql.park(parked, passing), rows);
        keyed(Sql.delete(passing), rows);
    }

    private void batch(String sql, List<Row> rows) throws SQLException {
        var table = rows.get(0).table();
        var late = lateColumns(table);
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < table.columns().size(); i++) {
                    var column = table.columns().get(i);
                    kinds.write(
                            statement,
                            i + 1,
                            column,
                            late.contains(column.name()) ? null : row.values().get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void keyed(String sql, List<Row> rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                set(statement, 1, row.table().keyColumns(), row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private List<Row> missing(List<Row> rows) throws SQLException {
        var missing = new ArrayList<Row>();
        for (var row : rows) {
            if (find(row) == null) {
                missing.add(row);
            }
        }
        return missing;
    }

    private @Nullable Row find(Row row) throws SQLException {
        var table = row.table();
        try (var statement = connection.prepareStatement(Sql.selectOne(table))) {
            set(statement, 1, table.keyColumns(), row);
            try (var found = statement.executeQuery()) {
                return found.next() ? kinds.row(table, found) : null;
            }
        }
    }

    /** Sets those references whose rows are there by now, and keeps the others until all are. */
    private void refer(List<Row> rows) throws SQLException {
        for (var row : rows) {
            for (var reference : row.table().late()) {
                var columns = HospitalTables.optional(row.table(), reference).stream()
                        .map(row.table()::required)
                        .toList();
                if (reference.columns().stream().anyMatch(c -> row.value(c) == null)) {
                    if (upserts) {
                        update(row, columns);
                    }
                } else if (!refer(new Referring(row, columns))) {
                    referring.add(new Referring(row, columns));
                }
            }
        }
    }

    private boolean refer(Referring r) throws SQLException {
        var before = connection.setSavepoint();
        try {
            update(r.row, r.columns);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!Refusals.isOfTheRow(e)) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private void update(Row row, List<Column> columns) throws SQLException {
        var table = row.table();
        try (var statement = connection.prepareStatement(Sql.update(table, kinds, columns))) {
            var next = set(statement, 1, columns, row);
            set(statement, next, table.keyColumns(), row);
            statement.executeUpdate();
        }
    }

    private int set(PreparedStatement statement, int first, List<Column> columns, Row row) throws SQLException {
        var next = first;
        for (var column : columns) {
            kinds.write(statement, next++, column, row.value(column.name()));
        }
        return next;
    }

    private void reject(Row row, String reason) {
        var texts = row.texts();
        rejected.add(new RejectedRow(
                row.table().name(),
                row.table().key().stream()
                        .map(k -> String.valueOf(texts.get(k)))
                        .toList(),
                reason));
    }

    private static boolean same(Row one, Row other, List<Column> columns) {
        var left = one.texts();
        var right = other.texts();
        return columns.stream().allMatch(c -> Objects.equals(left.get(c.name()), right.get(c.name())));
    }

    /** All but the key and what is set late. */
    private static List<Column> changeable(Table table) {
        var late = lateColumns(table);
        return table.columns().stream()
                .filter(c -> !table.key().contains(c.name()) && !late.contains(c.name()))
                .toList();
    }

    private static Set<String> lateColumns(Table table) {
        var late = new HashSet<String>();
        table.late().forEach(r -> late.addAll(HospitalTables.optional(table, r)));
        return late;
    }

    private record Referring(Row row, List<Column> columns) {}
}

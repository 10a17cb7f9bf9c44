package health.erp.tenancy.rows;

import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.Places;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows of one hospital at one place, in one transaction on a connection of its own, as the owner of the tables.
 * Every statement names the hospital first, and on PostgreSQL row-level security holds for it too. What is not committed
 * is undone when it is closed. For one thread.
 */
public final class HospitalRows implements AutoCloseable {
    private static final int FETCH = 500;
    private static final int BATCH = 500;
    private static final int CHUNK = 5_000;

    /** Of H2: as repeatable read, and no row appears either. */
    private static final int SNAPSHOT = 6;

    private final Connection connection;
    private final Database database;
    private final HospitalTables tables;
    private final HospitalId hospital;
    private final Kinds kinds;
    private final Mode mode;
    private final boolean byItself;
    private final int isolation;
    private final Writing writing;

    /** All rows as they are at one moment, whatever others do meanwhile. */
    public static HospitalRows snapshot(Places places, HospitalTables tables, HospitalId hospital) {
        return open(places, tables, hospital, Mode.SNAPSHOT);
    }

    /** To add and change rows. */
    public static HospitalRows changing(Places places, HospitalTables tables, HospitalId hospital) {
        return open(places, tables, hospital, Mode.CHANGING);
    }

    /** To take rows away, those of the audit trail too: the hospital is no longer here, or is about to leave. */
    public static HospitalRows removing(Places places, HospitalTables tables, HospitalId hospital) {
        return open(places, tables, hospital, Mode.REMOVING);
    }

    private static HospitalRows open(Places places, HospitalTables tables, HospitalId hospital, Mode mode) {
        try {
            var connection = places.owner(tables.place()).getConnection();
            try {
                var rows = new HospitalRows(connection, places.kind(), tables, hospital, mode);
                rows.begin();
                return rows;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Refusals.told(e);
        }
    }

    private HospitalRows(
            Connection connection, Database database, HospitalTables tables, HospitalId hospital, Mode mode)
            throws SQLException {
        this.connection = connection;
        this.database = database;
        this.tables = tables;
        this.hospital = hospital;
        this.kinds = Kinds.of(database);
        this.mode = mode;
        this.byItself = connection.getAutoCommit();
        this.isolation = connection.getTransactionIsolation();
        this.writing = new Writing(connection, database, tables, BATCH);
        if (byItself) {
            connection.setAutoCommit(false);
        } else {
            connection.commit(); // keeps the schema it was led into
        }
    }

    public HospitalId hospital() {
        return hospital;
    }

    /** Counts and hashes all rows of the table; they stream by. */
    public Tally tally(Table table) {
        var sum = new Tally.Sum();
        each(table, sum::add);
        return sum.tally();
    }

    /** Rows of the table, without looking at them. */
    public long count(Table table) {
        return work(() -> {
            try (var statement = prepare("select count(*) from %s where hospital_id = ?".formatted(table.sql()))) {
                statement.setObject(1, hospital.value());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** The greatest value of the column, of those rows where the other is not null. */
    public Optional<Object> greatest(Table table, String column, String where) {
        return work(() -> {
            try (var statement = prepare(Sql.greatest(table, table.required(column), table.required(where)))) {
                statement.setObject(1, hospital.value());
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.ofNullable(kinds.value(row, table.required(column)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Shows all rows of the table, in the order of the database's numbers, else of the key; a few are in memory at a time. */
    public void each(Table table, Consumer<Row> reader) {
        work(() -> {
            try (var statement = connection.prepareStatement(
                    Sql.selectAll(table), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                statement.setFetchSize(FETCH);
                statement.setObject(1, hospital.value());
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        reader.accept(kinds.row(table, row));
                    }
                }
            }
            return true;
        });
    }

    public Optional<Row> find(Table table, List<?> key) {
        mustBeOurs(key);
        return work(() -> {
            try (var statement = prepare(Sql.selectOne(table))) {
                for (int i = 0; i < key.size(); i++) {
                    kinds.write(statement, i + 1, table.columns().get(i), key.get(i));
                }
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(kinds.row(table, row)) : Optional.empty();
                }
            }
        });
    }

    /** Adds the row, which is not there yet; sent with others of its table. */
    public void insert(Row row) {
        mustBeOurs(row.key());
        work(() -> {
            writing.insert(row);
            return true;
        });
    }

    /** Adds the row, or makes the one with its key like it; sent with others of its table. */
    public void put(Row row) {
        mustBeOurs(row.key());
        work(() -> {
            writing.put(row);
            return true;
        });
    }

    /** Takes the row with this key away; whether it was there. What was written before is sent first. */
    public boolean delete(Table table, List<?> key) {
        mustBeOurs(key);
        return work(() -> {
            writing.flush();
            try (var statement = prepare(Sql.delete(table))) {
                for (int i = 0; i < key.size(); i++) {
                    kinds.write(statement, i + 1, table.columns().get(i), key.get(i));
                }
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Takes all rows of the table away, and answers how many. Take the tables backwards. */
    public long deleteAll(Table table) {
        return work(() -> {
            writing.flush();
            for (var other : tables.all()) {
                for (var reference : other.late()) {
                    if (reference.target().equals(table.name())) {
                        loosen(other, reference);
                    }
                }
            }
            var sql = Sql.deleteSome(database, table, CHUNK);
            var deleted = 0L;
            for (int some = CHUNK; some == CHUNK; deleted += some) {
                try (var statement = prepare(sql)) {
                    statement.setObject(1, hospital.value());
                    some = statement.executeUpdate();
                }
            }
            return deleted;
        });
    }

    /** Sends what is still held back, and answers which rows were rejected since the last time; the others are written. */
    public List<RejectedRow> finish() {
        return work(writing::finish);
    }

    /** Makes it last, what is held back too; another transaction begins. */
    public void commit() {
        work(() -> {
            writing.flush();
            connection.commit();
            begin();
            return true;
        });
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            end();
        } catch (SQLException e) {
            throw Refusals.told(e);
        }
    }

    private void begin() throws SQLException {
        if (mode == Mode.SNAPSHOT) {
            beginSnapshot();
        }
        switch (database) {
            case POSTGRESQL -> {
                setting("select set_config('erp.hospital_id', ?, true)");
                if (mode == Mode.REMOVING) {
                    setting("select set_config('erp.leaving', ?, true)");
                }
            }
            case H2, MARIADB -> {
                if (mode == Mode.REMOVING) {
                    send("set @erp_leaving = '" + hospital + "'");
                }
            }
        }
    }

    private void beginSnapshot() throws SQLException {
        switch (database) {
            case POSTGRESQL -> send("set transaction isolation level repeatable read, read only");
            case MARIADB -> {
                send("set transaction isolation level repeatable read");
                send("start transaction with consistent snapshot, read only");
            }
            case H2 -> connection.setTransactionIsolation(SNAPSHOT);
        }
    }

    private void end() throws SQLException {
        if (database == Database.H2 && mode == Mode.SNAPSHOT) {
            connection.setTransactionIsolation(isolation);
        }
        if (database != Database.POSTGRESQL && mode == Mode.REMOVING) {
            send("set @erp_leaving = null");
        }
        if (byItself) {
            connection.setAutoCommit(true);
        }
    }

    private void loosen(Table table, Reference reference) throws SQLException {
        try (var statement = prepare(Sql.loosen(table, HospitalTables.optional(table, reference)))) {
            statement.setObject(1, hospital.value());
            statement.executeUpdate();
        }
    }

    private void mustBeOurs(List<?> key) {
        if (key.isEmpty() || !hospital.value().equals(key.get(0))) {
            throw new IllegalArgumentException("The row does not belong to the hospital (%s).".formatted(hospital));
        }
    }

    private void setting(String sql) throws SQLException {
        try (var statement = prepare(sql)) {
            statement.setString(1, hospital.toString());
            statement.execute();
        }
    }

    private void send(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    private static <R> R work(Work<R> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw Refusals.told(e);
        }
    }

    private enum Mode {
        SNAPSHOT,
        CHANGING,
        REMOVING
    }

    private interface Work<R> {
        R run() throws SQLException;
    }
}

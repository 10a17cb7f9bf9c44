package health.erp.core.testing;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables as the database has them and says what could let one hospital meet another.
 *
 * <p>Every module's tests call it once: {@code assertThat(SchemaLinter.problems(test)).isEmpty()}. The histories of the
 * migrations ({@code erp_history_*}) and the leases of the relays are no hospital's and exempt.
 */
public final class SchemaLinter {
    private static final String HOSPITAL = "hospital_id";

    private final DatabaseMetaData data;
    private final Connection connection;
    private final List<String> problems = new ArrayList<>();

    private SchemaLinter(Connection connection) throws SQLException {
        this.connection = connection;
        this.data = connection.getMetaData();
    }

    /** One sentence for each rule a table breaks; empty when all is well. */
    public static List<String> problems(TestErp test) {
        return problems(test.database());
    }

    public static List<String> problems(TestDatabase database) {
        try (var connection = database.owner().getConnection()) {
            var linter = new SchemaLinter(connection);
            for (var table : linter.tables()) {
                linter.check(table);
            }
            if (database.server() == TestServer.POSTGRESQL) {
                linter.problems.addAll(PostgresRules.problems(connection, "erp_app"));
            }
            connection.rollback();
            return List.copyOf(linter.problems);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = data.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                var table = rows.getString("TABLE_NAME");
                if (!isNoHospitals(table.toLowerCase(Locale.ROOT))) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static boolean isNoHospitals(String table) {
        return table.startsWith("erp_history_") || table.equals("erp_relay_lease");
    }

    private void check(String table) throws SQLException {
        var name = table.toLowerCase(Locale.ROOT);
        var nullable = nullable(table);
        if (nullable == null) {
            problems.add("The table (%s) has no hospital_id.".formatted(name));
            return;
        }
        if (nullable) {
            problems.add("The hospital_id of (%s) may be null.".formatted(name));
        }
        var key = primaryKey(table);
        if (key.isEmpty()) {
            problems.add("The table (%s) has no primary key.".formatted(name));
        } else if (!key.get(0).equals(HOSPITAL)) {
            problems.add("The primary key of (%s) does not start with hospital_id.".formatted(name));
        }
        uniqueIndexes(table).forEach((index, columns) -> {
            if (!columns.get(0).equals(HOSPITAL) && !columns.equals(key)) {
                problems.add("The unique index (%s) of (%s) does not start with hospital_id.".formatted(index, name));
            }
        });
        foreignKeys(table).forEach((constraint, columns) -> {
            if (!columns.get(0).equals(HOSPITAL + "=" + HOSPITAL)) {
                problems.add(
                        "The foreign key (%s) of (%s) does not start with hospital_id.".formatted(constraint, name));
            }
        });
    }

    private @Nullable Boolean nullable(String table) throws SQLException {
        try (var rows = data.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(table)
                        && lower(rows, "COLUMN_NAME").equals(HOSPITAL)) {
                    return rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
                }
            }
        }
        return null;
    }

    private List<String> primaryKey(String table) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        try (var rows = data.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), lower(rows, "COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    private Map<String, List<String>> uniqueIndexes(String table) throws SQLException {
        var indexes = new LinkedHashMap<String, List<String>>();
        try (var rows = data.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, true, true)) {
            while (rows.next()) {
                if (rows.getString("INDEX_NAME") != null) {
                    indexes.computeIfAbsent(lower(rows, "INDEX_NAME"), name -> new ArrayList<>())
                            .add(lower(rows, "COLUMN_NAME"));
                }
            }
        }
        return indexes;
    }

    /** Pairs of columns, {@code here=there}, by constraint. */
    private Map<String, List<String>> foreignKeys(String table) throws SQLException {
        var keys = new LinkedHashMap<String, List<String>>();
        try (var rows = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                keys.computeIfAbsent(lower(rows, "FK_NAME"), name -> new ArrayList<>())
                        .add(lower(rows, "FKCOLUMN_NAME") + "=" + lower(rows, "PKCOLUMN_NAME"));
            }
        }
        return keys;
    }

    private static String lower(ResultSet row, String column) throws SQLException {
        return String.valueOf(row.getString(column)).toLowerCase(Locale.ROOT);
    }
}

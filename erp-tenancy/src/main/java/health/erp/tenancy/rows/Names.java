package health.erp.tenancy.rows;

import health.erp.core.jpa.Database;
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

/** The catalogue of the schema a connection sees, in our names: lower case, whatever the database makes of them. */
final class Names {
    private final DatabaseMetaData catalogue;
    private final @Nullable String database;
    private final @Nullable String schema;
    private final String quote;
    private final String escape;

    Names(Connection connection, Database kind) throws SQLException {
        this.catalogue = connection.getMetaData();
        this.database = connection.getCatalog();
        this.schema = kind == Database.MARIADB ? null : connection.getSchema();
        this.quote = catalogue.getIdentifierQuoteString();
        this.escape = catalogue.getSearchStringEscape();
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    String quoted(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    List<String> tablesWith(String column) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = catalogue.getTables(
                database, pattern(schema), "%", new String[] {"TABLE", "BASE TABLE", "PARTITIONED TABLE"})) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME");
                tables.add(name);
            }
        }
        var withColumn = new ArrayList<String>();
        for (var table : tables) {
            try (var columns = catalogue.getColumns(database, pattern(schema), pattern(table), "%")) {
                while (columns.next()) {
                    if (lower(columns.getString("COLUMN_NAME")).equals(column)) {
                        withColumn.add(table);
                    }
                }
            }
        }
        return withColumn;
    }

    List<String> key(String table) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        try (var found = catalogue.getPrimaryKeys(database, schema, table)) {
            while (found.next()) {
                columns.put((int) found.getShort("KEY_SEQ"), lower(found.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(columns.values());
    }

    List<Found> columns(String table, Kinds kinds) throws SQLException {
        var columns = new ArrayList<Found>();
        try (var found = catalogue.getColumns(database, pattern(schema), pattern(table), "%")) {
            while (found.next()) {
                var name = found.getString("COLUMN_NAME");
                var type = found.getString("TYPE_NAME");
                var kind = kinds.kind(found.getInt("DATA_TYPE"), type);
                var nullable = found.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
                columns.add(new Found(
                        new Column(lower(name), kind, lower(type), nullable, quoted(name)),
                        isYes(found, "IS_AUTOINCREMENT"),
                        isYes(found, "IS_GENERATEDCOLUMN")));
            }
        }
        return columns;
    }

    List<Reference> references(String table) throws SQLException {
        Map<String, List<String[]>> keys = new LinkedHashMap<>();
        Map<String, String> targets = new LinkedHashMap<>();
        try (var found = catalogue.getImportedKeys(database, schema, table)) {
            while (found.next()) {
                var name = lower(found.getString("FK_NAME"));
                targets.put(name, lower(found.getString("PKTABLE_NAME")));
                keys.computeIfAbsent(name, n -> new ArrayList<>()).add(new String[] {
                    lower(found.getString("FKCOLUMN_NAME")), lower(found.getString("PKCOLUMN_NAME"))
                });
            }
        }
        var references = new ArrayList<Reference>();
        keys.forEach((name, pairs) -> references.add(new Reference(
                name,
                pairs.stream().map(p -> p[0]).toList(),
                targets.getOrDefault(name, ""),
                pairs.stream().map(p -> p[1]).toList(),
                false)));
        return references;
    }

    private @Nullable String pattern(@Nullable String name) {
        return name == null ? null : name.replace("_", escape + "_");
    }

    private static boolean isYes(ResultSet found, String column) throws SQLException {
        return "YES".equals(found.getString(column));
    }

    record Found(Column column, boolean numbered, boolean computed) {}
}

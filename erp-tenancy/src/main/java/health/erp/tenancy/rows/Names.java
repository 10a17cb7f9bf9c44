package health.erp.tenancy.rows;

import health.erp.core.jpa.Database;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of the schema a connection sees, in our names: lower case, whatever the database makes of them. It is
 * read at once, for all tables: a server with many databases needs long for each question.
 */
final class Names {
    private final Connection connection;
    private final Database kind;
    private final DatabaseMetaData catalogue;
    private final @Nullable String database;
    private final @Nullable String schema;
    private final String quote;
    private final Map<String, List<Found>> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> keys = new HashMap<>();
    private final Map<String, List<Reference>> references = new HashMap<>();

    Names(Connection connection, Database kind) throws SQLException {
        this.connection = connection;
        this.kind = kind;
        this.catalogue = connection.getMetaData();
        this.database = connection.getCatalog();
        this.schema = kind == Database.MARIADB ? null : connection.getSchema();
        this.quote = catalogue.getIdentifierQuoteString();
        readTables();
        readColumns(Kinds.of(kind));
        readConstraints();
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    String quoted(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    List<String> tablesWith(String column) {
        return columns.entrySet().stream()
                .filter(t ->
                        t.getValue().stream().anyMatch(c -> c.column().name().equals(column)))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> key(String table) {
        return keys.getOrDefault(table, List.of());
    }

    List<Found> columns(String table) {
        return columns.getOrDefault(table, List.of());
    }

    List<Reference> references(String table) {
        return references.getOrDefault(table, List.of());
    }

    private void readTables() throws SQLException {
        try (var found = catalogue.getTables(
                database, pattern(schema), "%", new String[] {"TABLE", "BASE TABLE", "PARTITIONED TABLE"})) {
            while (found.next()) {
                columns.put(found.getString("TABLE_NAME"), new ArrayList<>());
            }
        }
    }

    private void readColumns(Kinds kinds) throws SQLException {
        try (var found = catalogue.getColumns(database, pattern(schema), "%", "%")) {
            while (found.next()) {
                var ofTable = columns.get(found.getString("TABLE_NAME"));
                if (ofTable != null) { // not a view
                    ofTable.add(column(found, kinds));
                }
            }
        }
    }

    private Found column(ResultSet found, Kinds kinds) throws SQLException {
        var name = found.getString("COLUMN_NAME");
        var type = found.getString("TYPE_NAME");
        var kindOfValue = kinds.kind(found.getInt("DATA_TYPE"), type);
        var nullable = found.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
        return new Found(
                new Column(lower(name), kindOfValue, lower(type), nullable, quoted(name)),
                isYes(found, "IS_AUTOINCREMENT"),
                isYes(found, "IS_GENERATEDCOLUMN"));
    }

    /** PostgreSQL's driver answers for all tables, H2 is asked for each in this process, MariaDB in SQL. */
    private void readConstraints() throws SQLException {
        switch (kind) {
            case POSTGRESQL -> {
                readKeys(null);
                readReferences(null);
            }
            case H2 -> {
                for (var table : columns.keySet()) {
                    readKeys(table);
                    readReferences(table);
                }
            }
            case MARIADB -> readKeyUsage();
        }
    }

    private void readKeys(@Nullable String table) throws SQLException {
        var ordered = new HashMap<String, Map<Integer, String>>();
        try (var found = catalogue.getPrimaryKeys(database, schema, table)) {
            while (found.next()) {
                ordered.computeIfAbsent(found.getString("TABLE_NAME"), t -> new TreeMap<>())
                        .put((int) found.getShort("KEY_SEQ"), lower(found.getString("COLUMN_NAME")));
            }
        }
        ordered.forEach((name, key) -> keys.put(name, List.copyOf(key.values())));
    }

    private void readReferences(@Nullable String table) throws SQLException {
        var pairs = new ArrayList<Pair>();
        try (var found = catalogue.getImportedKeys(database, schema, table)) {
            while (found.next()) {
                pairs.add(new Pair(
                        found.getString("FKTABLE_NAME"),
                        found.getString("FK_NAME"),
                        found.getString("FKCOLUMN_NAME"),
                        found.getString("PKTABLE_NAME"),
                        found.getString("PKCOLUMN_NAME")));
            }
        }
        refer(pairs);
    }

    private void readKeyUsage() throws SQLException {
        var pairs = new ArrayList<Pair>();
        try (var statement = connection.prepareStatement(
                        """
                        select table_name, constraint_name, column_name, referenced_table_name, referenced_column_name \
                        from information_schema.key_column_usage where table_schema = ? \
                        and (constraint_name = 'PRIMARY' or referenced_table_name is not null) \
                        order by table_name, constraint_name, ordinal_position""");
                var found = answer(statement)) {
            while (found.next()) {
                var target = found.getString(4);
                if (target == null) {
                    keys.computeIfAbsent(found.getString(1), t -> new ArrayList<>())
                            .add(lower(found.getString(3)));
                } else {
                    pairs.add(new Pair(
                            found.getString(1), found.getString(2), found.getString(3), target, found.getString(5)));
                }
            }
        }
        refer(pairs);
    }

    private ResultSet answer(PreparedStatement statement) throws SQLException {
        statement.setString(1, database);
        return statement.executeQuery();
    }

    /** Pairs of one reference come in the order of its columns. */
    private void refer(List<Pair> pairs) {
        var named = new LinkedHashMap<List<String>, List<Pair>>();
        pairs.forEach(p -> named.computeIfAbsent(List.of(p.table(), p.reference()), n -> new ArrayList<>())
                .add(p));
        named.values().forEach(of -> references
                .computeIfAbsent(of.get(0).table(), t -> new ArrayList<>())
                .add(new Reference(
                        lower(of.get(0).reference()),
                        of.stream().map(p -> lower(p.column())).toList(),
                        lower(of.get(0).target()),
                        of.stream().map(p -> lower(p.targetColumn())).toList(),
                        false)));
    }

    private @Nullable String pattern(@Nullable String name) throws SQLException {
        return name == null ? null : name.replace("_", catalogue.getSearchStringEscape() + "_");
    }

    private static boolean isYes(ResultSet found, String column) throws SQLException {
        return "YES".equals(found.getString(column));
    }

    record Found(Column column, boolean numbered, boolean computed) {}

    /** One column of a foreign key, and what it refers to. */
    private record Pair(String table, String reference, String column, String target, String targetColumn) {}
}

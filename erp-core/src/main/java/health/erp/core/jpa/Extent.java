package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * How much of a hospital is in its place, looked at in a transaction of that hospital.
 *
 * <p>Rows are counted, table by table. Bytes are estimated: of what a table and its indexes take, as the database last
 * looked, the hospital has the share it has of the rows. Where the database does not say (H2, a table nobody has looked at)
 * a row is taken as 500 bytes.
 *
 * @param documentBytes sealed contents, each counted once, as the documents say
 */
public record Extent(long rows, long bytes, long documentBytes) {
    private static final long ASSUMED_ROW = 500;

    public static Extent of(EntityManager session, HospitalId hospital) {
        return session.unwrap(Session.class).doReturningWork(connection -> of(connection, hospital));
    }

    private static Extent of(Connection connection, HospitalId hospital) throws SQLException {
        var database = Database.of(connection).orElseThrow();
        long rows = 0;
        long bytes = 0;
        for (var table : tables(connection, database)) {
            var own = number(connection, "select count(*) from " + table.name + " where hospital_id = ?", hospital);
            rows += own;
            bytes += table.share(own);
        }
        var documents = number(
                connection,
                "select coalesce(sum(size_bytes), 0) from erp_document_blob where hospital_id = ?",
                hospital);
        return new Extent(rows, bytes, documents);
    }

    private static long number(Connection connection, String sql, HospitalId hospital) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, hospital.value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Table> tables(Connection connection, Database database) throws SQLException {
        try (var statement = connection.prepareStatement(catalogue(database))) {
            if (database != Database.POSTGRESQL) {
                statement.setString(1, database.schema(connection));
            }
            try (var row = statement.executeQuery()) {
                var tables = new ArrayList<Table>();
                while (row.next()) {
                    tables.add(new Table(row.getString(1), row.getLong(2), row.getLong(3)));
                }
                return tables;
            }
        }
    }

    private static String catalogue(Database database) {
        return switch (database) {
            case POSTGRESQL ->
                """
                select quote_ident(c.relname), cast(greatest(c.reltuples, 0) as bigint), pg_total_relation_size(c.oid)
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'hospital_id' and not a.attisdropped
                where c.relkind = 'r' and c.relnamespace = cast(current_schema() as regnamespace)
                and has_table_privilege(c.oid, 'select')
                """;
            case MARIADB ->
                """
                select concat('`', t.table_name, '`'), coalesce(t.table_rows, 0), coalesce(t.data_length + t.index_length, 0)
                from information_schema.tables t join information_schema.columns c
                on c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'hospital_id'
                where t.table_schema = ? and t.table_type = 'BASE TABLE'
                """;
            case H2 ->
                """
                select '"' || t.table_name || '"', 0, 0
                from information_schema.tables t join information_schema.columns c
                on c.table_schema = t.table_schema and c.table_name = t.table_name and lower(c.column_name) = 'hospital_id'
                where t.table_schema = ? and t.table_type = 'BASE TABLE'
                """;
        };
    }

    /** A table as the database's catalogue knows it. */
    private record Table(String name, long allRows, long allBytes) {
        long share(long own) {
            if (allRows == 0 || allBytes == 0) {
                return own * ASSUMED_ROW;
            }
            return BigInteger.valueOf(allBytes)
                    .multiply(BigInteger.valueOf(own))
                    .divide(BigInteger.valueOf(Math.max(own, allRows)))
                    .longValueExact();
        }
    }
}

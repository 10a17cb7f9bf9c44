package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The databases we keep hospitals in, and what differs between them. */
public enum Database {
    H2,
    POSTGRESQL,
    MARIADB;

    private static final String BIND =
            """
            select set_config('erp.hospital_id', ?, true) \
            where coalesce(nullif(current_setting('erp.hospital_id', true), ''), ?) = ?""";

    /** Asks the connection what it is; empty for a database we do not support. */
    public static Optional<Database> of(Connection connection) throws SQLException {
        var product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.contains("postgresql")) {
            return Optional.of(POSTGRESQL);
        }
        if (product.contains("mariadb")) {
            return Optional.of(MARIADB);
        }
        return product.equals("h2") ? Optional.of(H2) : Optional.empty();
    }

    /** Folder of the migrations: {@code schema/postgresql}. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the database itself keeps hospitals apart, whatever SQL is sent. */
    public boolean enforcesIsolation() {
        return this == POSTGRESQL;
    }

    /**
     * Binds the running transaction to the hospital, where the database can; the setting ends with the transaction.
     * Answers false when the transaction is already bound to another hospital, and leaves it so.
     */
    boolean bind(Connection connection, HospitalId hospital) throws SQLException {
        return bind(connection, hospital, null);
    }

    /** Claims the key in the same round trip, where there is one. */
    boolean bind(Connection connection, HospitalId hospital, @Nullable Claim claim) throws SQLException {
        if (this != POSTGRESQL) {
            return true;
        }
        try (var statement =
                connection.prepareStatement(claim == null ? BIND : BIND + "; " + Idempotency.CLAIM_IF_BOUND)) {
            var id = hospital.toString();
            statement.setString(1, id);
            statement.setString(2, id);
            statement.setString(3, id);
            if (claim != null) {
                statement.setString(Idempotency.bind(statement, 4, claim), id);
            }
            statement.execute();
            boolean bound;
            try (var setting = statement.getResultSet()) {
                bound = setting.next();
            }
            if (claim != null && bound) {
                statement.getMoreResults();
                claim.decide(statement.getUpdateCount() == 1);
            }
            return bound;
        }
    }

    /** The schema whose tables the connection sees; on MariaDB that is a database. */
    String schema(Connection connection) throws SQLException {
        return this == MARIADB ? connection.getCatalog() : connection.getSchema();
    }

    /** Lets the connection see the tables of the schema, and no others. */
    void enter(Connection connection, String schema) throws SQLException {
        if (this == MARIADB) {
            connection.setCatalog(schema);
        } else {
            connection.setSchema(schema);
        }
    }

    /** SQL for now, by the database's clock, as its columns keep it. */
    String now() {
        return switch (this) {
            case POSTGRESQL -> "statement_timestamp()";
            case MARIADB -> "utc_timestamp(6)";
            case H2 -> "current_timestamp(6)";
        };
    }

    /** SQL for so many milliseconds after now, with a parameter for them. */
    String nowPlusMillis() {
        return switch (this) {
            case POSTGRESQL -> "statement_timestamp() + cast(? as bigint) * interval '1 millisecond'";
            case MARIADB -> "date_add(utc_timestamp(6), interval ? * 1000 microsecond)";
            case H2 -> "dateadd(millisecond, cast(? as bigint), current_timestamp(6))";
        };
    }

    /** SQL of a value with its type, where the database cannot tell it from the place the value goes to. */
    String cast(String value, String type) {
        if (this == MARIADB) {
            return value;
        }
        var name = type.equals("moment") ? this == H2 ? "timestamp(6) with time zone" : "timestamptz" : type;
        return "cast(" + value + " as " + name + ")";
    }

    /** A moment as a parameter. */
    Object moment(Instant at) {
        return this == MARIADB
                ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) // datetime has no zone; ours are UTC
                : at.atOffset(ZoneOffset.UTC);
    }

    /** A moment of a row. */
    Instant moment(ResultSet row, int column) throws SQLException {
        return this == MARIADB
                ? row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC)
                : row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package health.erp.core.jpa;

import health.erp.core.fair.StatementLimits.Limit;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** The databases we keep hospitals in, and what differs between them. */
public enum Database {
    H2,
    POSTGRESQL,
    MARIADB;

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

    /** How many seconds each statement is given as it is prepared, where that is said so; 0 is no limit. */
    int secondsOfEach(Limit limit) {
        return this == MARIADB ? seconds(limit) : 0;
    }

    /** Says how long statements may take where that outlasts the transaction, and one statement says it for all. */
    void limitSession(Connection connection, Limit limit) throws SQLException {
        if (this == H2) {
            try (var statement = connection.createStatement()) {
                statement.setQueryTimeout(seconds(limit));
            }
        }
    }

    private static int seconds(Limit limit) {
        return Math.toIntExact(limit.statement().plusMillis(999).toSeconds());
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

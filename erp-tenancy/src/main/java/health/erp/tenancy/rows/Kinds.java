package health.erp.tenancy.rows;

import health.erp.core.jpa.Database;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values of each kind go into one of the databases, and come out of it. */
final class Kinds {
    private static final Set<String> PLAIN_TEXT = Set.of("text", "varchar", "bpchar", "char", "name");

    private final Database database;

    private Kinds(Database database) {
        this.database = database;
    }

    static Kinds of(Database database) {
        return new Kinds(database);
    }

    Kind kind(int type, String name) {
        if (name.toLowerCase(Locale.ROOT).equals("uuid")) {
            return Kind.UUID;
        }
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> Kind.BOOLEAN;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.APPROXIMATE;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
            case Types.DATE -> Kind.DATE;
            case Types.TIME -> Kind.TIME;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.MOMENT;
            default -> Kind.TEXT; // what we do not know has a text on each database
        };
    }

    /** A parameter for the column, with its type where the database would not turn a text into it. */
    String parameter(Column column) {
        return database == Database.POSTGRESQL && column.kind() == Kind.TEXT && !PLAIN_TEXT.contains(column.type())
                ? "cast(? as \"" + column.type() + "\")"
                : "?";
    }

    /** The row the cursor stands on; all columns of the table were selected, in their order. */
    Row row(Table table, ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(read(row, i + 1, table.columns().get(i)));
        }
        return new Row(table, values);
    }

    /** The only value of the row. */
    @Nullable
    Object value(ResultSet row, Column column) throws SQLException {
        return read(row, 1, column);
    }

    private @Nullable Object read(ResultSet row, int index, Column column) throws SQLException {
        return switch (column.kind()) {
            case UUID -> {
                var text = row.getString(index);
                yield text == null ? null : UUID.fromString(text);
            }
            case TEXT -> text(row.getString(index), column);
            case INTEGER -> {
                var number = row.getLong(index);
                yield row.wasNull() ? null : number;
            }
            case DECIMAL -> row.getBigDecimal(index);
            case APPROXIMATE -> {
                var number = row.getDouble(index);
                yield row.wasNull() ? null : number;
            }
            case BOOLEAN -> {
                var truth = row.getBoolean(index);
                yield row.wasNull() ? null : truth;
            }
            case MOMENT -> moment(row, index, column);
            case DATE -> row.getObject(index, LocalDate.class);
            case TIME -> row.getObject(index, LocalTime.class);
            case BYTES -> row.getBytes(index);
        };
    }

    void write(PreparedStatement statement, int index, Column column, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
            return;
        }
        switch (column.kind()) {
            case TEXT -> statement.setString(index, (String) value);
            case INTEGER -> statement.setLong(index, (Long) value);
            case DECIMAL -> statement.setBigDecimal(index, (BigDecimal) value);
            case APPROXIMATE -> statement.setDouble(index, (Double) value);
            case BOOLEAN -> statement.setBoolean(index, (Boolean) value);
            case MOMENT -> statement.setObject(index, moment((Instant) value, column));
            case BYTES -> statement.setBytes(index, (byte[]) value);
            case UUID, DATE, TIME -> statement.setObject(index, value);
        }
    }

    /** Some databases fill a text of fixed length with spaces, and others take them away. */
    private static @Nullable String text(@Nullable String text, Column column) {
        var fixed = column.type().equals("bpchar")
                || column.type().equals("char")
                || column.type().equals("character");
        return text == null || !fixed ? text : text.stripTrailing();
    }

    private @Nullable Instant moment(ResultSet row, int index, Column column) throws SQLException {
        if (hasZone(column)) {
            var moment = row.getObject(index, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        var moment = row.getObject(index, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    private Object moment(Instant value, Column column) {
        return hasZone(column) ? value.atOffset(ZoneOffset.UTC) : LocalDateTime.ofInstant(value, ZoneOffset.UTC);
    }

    /** On MariaDB none has; ours are UTC. */
    private boolean hasZone(Column column) {
        return switch (database) {
            case POSTGRESQL -> column.type().equals("timestamptz");
            case H2 -> column.type().contains("with time zone");
            case MARIADB -> false;
        };
    }
}

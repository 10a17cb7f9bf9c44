package health.erp.core.jpa;

import health.erp.core.event.Aggregate;
import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parked events of the hospital whose transaction is running. */
public final class ParkedEvents {
    private static final String SELECT =
            """
            select p.event_id, p.aggregate_type, p.aggregate_id, p.type, p.consumer, p.attempts, p.error, p.parked_at,
            p.retry_at, (select count(*) from erp_parked_event e where e.hospital_id = p.hospital_id
            and e.aggregate_type = p.aggregate_type and e.aggregate_id = p.aggregate_id)
            from erp_parked_aggregate p where p.hospital_id = ?
            """;

    private final Sessions sessions;
    private final Database database;

    public ParkedEvents(Sessions sessions, Database database) {
        this.sessions = sessions;
        this.database = database;
    }

    /** Those after the aggregate, by aggregate. */
    public List<Row> page(boolean deadOnly, @Nullable Aggregate after, int atMost) {
        var sql = SELECT
                + (deadOnly ? " and p.retry_at is null" : "")
                + (after == null ? "" : " and (p.aggregate_type > ? or p.aggregate_type = ? and p.aggregate_id > ?)")
                + " order by p.aggregate_type, p.aggregate_id limit " + atMost;
        return sessions.jdbc((connection, hospital) -> after == null
                ? rows(connection, sql, hospital.value())
                : rows(connection, sql, hospital.value(), after.type(), after.type(), after.id()));
    }

    /** The aggregate parked for this event; locked until the transaction ends, so that nobody else decides on it. */
    public Optional<Row> locked(UUID event) {
        return sessions.jdbc((connection, hospital) -> {
            try (var lock = prepared(
                    connection,
                    "select event_id from erp_parked_aggregate where hospital_id = ? and event_id = ? for update",
                    hospital.value(),
                    event)) {
                lock.executeQuery().close();
            }
            return rows(connection, SELECT + " and p.event_id = ?", hospital.value(), event).stream()
                    .findFirst();
        });
    }

    public Optional<Row> find(UUID event) {
        return sessions.jdbc((connection, hospital) ->
                rows(connection, SELECT + " and p.event_id = ?", hospital.value(), event).stream()
                        .findFirst());
    }

    /** The event as it waits. */
    public Optional<WaitingEvent> event(UUID event) {
        return sessions.jdbc((connection, hospital) -> {
            var sql =
                    "select %s from erp_parked_event where hospital_id = ? and id = ?".formatted(WaitingEvent.COLUMNS);
            try (var statement = prepared(connection, sql, hospital.value(), event);
                    var row = statement.executeQuery()) {
                return row.next() ? Optional.of(WaitingEvent.of(row, database, true)) : Optional.empty();
            }
        });
    }

    /** Lets the relay try the aggregate's first event again now, with all its attempts before it. */
    public void again(Aggregate aggregate) {
        sessions.jdbc((connection, hospital) -> update(
                connection,
                "update erp_parked_aggregate set attempts = 0, retry_at = %s where hospital_id = ? and aggregate_type = ? and aggregate_id = ?"
                        .formatted(Background.in(database, Duration.ZERO)),
                hospital,
                aggregate));
    }

    public void discard(UUID event) {
        sessions.jdbc((connection, hospital) -> {
            try (var statement = prepared(
                    connection,
                    "delete from erp_parked_event where hospital_id = ? and id = ?",
                    hospital.value(),
                    event)) {
                return statement.executeUpdate();
            }
        });
    }

    private static int update(Connection connection, String sql, HospitalId hospital, Aggregate aggregate)
            throws SQLException {
        try (var statement = prepared(connection, sql, hospital.value(), aggregate.type(), aggregate.id())) {
            return statement.executeUpdate();
        }
    }

    private List<Row> rows(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var row = statement.executeQuery()) {
            var rows = new ArrayList<Row>();
            while (row.next()) {
                rows.add(row(row));
            }
            return rows;
        }
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                new Aggregate(row.getString(2), row.getObject(3, UUID.class)),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                WaitingEvent.moment(row, 8, database),
                row.getObject(9) == null ? null : WaitingEvent.moment(row, 9, database),
                row.getInt(10));
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** A parked aggregate; {@code waiting} counts its parked events, this one among them. */
    public record Row(
            UUID event,
            Aggregate aggregate,
            String type,
            String consumer,
            int attempts,
            String error,
            Instant parkedAt,
            @Nullable Instant retryAt,
            int waiting) {}
}

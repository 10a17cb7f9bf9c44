package health.erp.core.jpa;

import health.erp.core.event.Aggregate;
import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates one of whose events could not be delivered: that event, and those behind it, wait aside until it is tried
 * again or somebody decides. Whoever serves the part of the {@link Outbox} serves them too.
 */
public final class ParkedAggregates {
    private final Outbox outbox;
    private final Background background;

    ParkedAggregates(Outbox outbox, Background background) {
        this.outbox = outbox;
        this.background = background;
    }

    /**
     * Puts what could not be delivered aside, with what waits behind it. Answers whether the lease was still ours;
     * otherwise nothing has changed.
     */
    public boolean park(Lease lease, Duration length, List<Trouble> troubles, List<WaitingEvent> aside) {
        return background.together(c -> {
            if (!outbox.hold(c, lease, length)) {
                return false;
            }
            for (var trouble : troubles) {
                insert(c, lease, trouble);
            }
            move(c, aside);
            outbox.delete(c, "erp_outbox", lease, aside);
            return true;
        });
    }

    private void insert(Connection connection, Lease lease, Trouble trouble) throws SQLException {
        var sql =
                """
                insert into erp_parked_aggregate (event_id, type, consumer, attempts, error, hospital_id, aggregate_type,
                aggregate_id, part, parked_at, retry_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, NOW, RETRY)
                """;
        try (var statement = trouble(connection, sql, trouble)) {
            statement.setInt(9, lease.part());
            statement.executeUpdate();
        }
    }

    private void move(Connection connection, List<WaitingEvent> events) throws SQLException {
        var sql =
                "insert into erp_parked_event (seq, %1$s) select seq, %1$s from erp_outbox where hospital_id = ? and id = ?"
                        .formatted(WaitingEvent.COLUMNS);
        try (var statement = connection.prepareStatement(sql)) {
            for (var event : events) {
                statement.setObject(1, event.hospital().value());
                statement.setObject(2, event.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Parked aggregates whose time has come again. */
    public List<Parked> due(Lease lease, int atMost) {
        var sql = outbox.dated(
                """
                select hospital_id, aggregate_type, aggregate_id, event_id, consumer, attempts
                from erp_parked_aggregate where part = ? and retry_at <= NOW order by retry_at limit %d
                """
                        .formatted(atMost),
                Duration.ZERO);
        return background.once(c -> {
            var due = new ArrayList<Parked>();
            try (var statement = Outbox.prepared(c, sql, lease.part());
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    var key = new WaitingEvent.Key(
                            new HospitalId(row.getObject(1, UUID.class)),
                            new Aggregate(row.getString(2), row.getObject(3, UUID.class)));
                    due.add(new Parked(key, row.getObject(4, UUID.class), row.getString(5), row.getInt(6)));
                }
            }
            return due;
        });
    }

    /** The events parked of the aggregate, oldest first. */
    public List<WaitingEvent> events(WaitingEvent.Key key, int atMost) {
        var sql =
                "select %s from erp_parked_event where hospital_id = ? and aggregate_type = ? and aggregate_id = ? order by seq limit %d"
                        .formatted(WaitingEvent.COLUMNS, atMost);
        return background.once(c -> {
            var events = new ArrayList<WaitingEvent>();
            try (var statement = Outbox.prepared(
                            c,
                            sql,
                            key.hospital().value(),
                            key.aggregate().type(),
                            key.aggregate().id());
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(WaitingEvent.of(row, background.database(), true));
                }
            }
            return events;
        });
    }

    /** Forgets a parked event that has been delivered. */
    public boolean delivered(Lease lease, WaitingEvent event) {
        return background.once(c -> outbox.delete(c, "erp_parked_event", lease, List.of(event))) == 1;
    }

    /** Lets the aggregate's events flow again, if none of them is parked any more. */
    public void unpark(Lease lease, Duration length, WaitingEvent.Key key) {
        var sql =
                """
                delete from erp_parked_aggregate where hospital_id = ? and aggregate_type = ? and aggregate_id = ?
                and not exists (select 1 from erp_parked_event e where e.hospital_id = erp_parked_aggregate.hospital_id
                and e.aggregate_type = erp_parked_aggregate.aggregate_type
                and e.aggregate_id = erp_parked_aggregate.aggregate_id)
                """;
        background.together(c -> {
            if (!outbox.hold(c, lease, length)) {
                return 0;
            }
            try (var statement = Outbox.prepared(
                    c,
                    sql,
                    key.hospital().value(),
                    key.aggregate().type(),
                    key.aggregate().id())) {
                return statement.executeUpdate();
            }
        });
    }

    /** Notes that a parked event failed again. */
    public void failedAgain(Lease lease, Duration length, Trouble trouble) {
        var sql =
                """
                update erp_parked_aggregate set event_id = ?, type = ?, consumer = ?, attempts = ?, error = ?, retry_at = RETRY
                where hospital_id = ? and aggregate_type = ? and aggregate_id = ?
                """;
        background.together(c -> {
            if (!outbox.hold(c, lease, length)) {
                return 0;
            }
            try (var statement = trouble(c, sql, trouble)) {
                return statement.executeUpdate();
            }
        });
    }

    private PreparedStatement trouble(Connection connection, String sql, Trouble trouble) throws SQLException {
        var again = trouble.again();
        var event = trouble.event();
        return Outbox.prepared(
                connection,
                sql.replace("NOW", background.now()).replace("RETRY", again == null ? "null" : background.in(again)),
                event.id(),
                event.type(),
                trouble.consumer(),
                trouble.attempts(),
                trouble.error(),
                event.hospital().value(),
                event.aggregate().type(),
                event.aggregate().id());
    }

    /** A parked aggregate, the event it is parked for, and how often which consumer failed on that. */
    public record Parked(WaitingEvent.Key key, UUID event, String consumer, int attempts) {}

    /**
     * An event that could not be delivered.
     *
     * @param error what kind of failure, without its message, which may quote data
     * @param again when it is tried again; null when that is for somebody to decide
     */
    public record Trouble(WaitingEvent event, String consumer, int attempts, String error, @Nullable Duration again) {}
}

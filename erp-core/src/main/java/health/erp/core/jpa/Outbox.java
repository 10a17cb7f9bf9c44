package health.erp.core.jpa;

import health.erp.core.event.Aggregate;
import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait, for the relays of all runtimes on this database.
 *
 * <p>An aggregate's events wait in one of 16 parts, and a part is served under a {@link Lease} on the database's clock.
 * Whoever changes what waits shows that it still holds the lease: a relay that stalled finds its fence passed.
 */
public final class Outbox {
    public static final int PARTS = 16;

    private static final String HELD =
            "exists (select 1 from erp_relay_lease where part = ? and fence = ? and leased_until > NOW)";

    private final Background background;
    private final Database database;

    Outbox(Background background, Database database) {
        this.background = background;
        this.database = database;
    }

    /** Where the aggregate's events wait. */
    static int part(UUID aggregate) {
        return (int) (aggregate.getLeastSignificantBits() & (PARTS - 1));
    }

    /** The part that has waited longest for somebody to serve it; empty when nothing waits that is nobody's yet. */
    public Optional<Lease> take(Duration length) {
        var until = System.nanoTime() + length.toNanos();
        return database == Database.POSTGRESQL
                ? background.once(c -> takeSkippingLocked(c, length, until))
                : takeFirstFree(length, until);
    }

    private Optional<Lease> takeSkippingLocked(Connection connection, Duration length, long until) throws SQLException {
        var sql = dated(
                """
                update erp_relay_lease set fence = fence + 1, leased_until = UNTIL
                where part = (%s limit 1 for update skip locked)
                returning part, fence, served_up_to
                """
                        .formatted(candidates("l.part")),
                length);
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new Lease(row.getInt(1), row.getLong(2), hospital(row.getObject(3, UUID.class)), until))
                    : Optional.empty();
        }
    }

    /** Where an update answers no rows: whoever raises the fence first has it. */
    private Optional<Lease> takeFirstFree(Duration length, long until) {
        for (var free : background.once(this::free)) {
            var mine = background.once(c -> {
                var sql = dated(
                        "update erp_relay_lease set fence = fence + 1, leased_until = UNTIL where part = ? and fence = ? and leased_until <= NOW",
                        length);
                try (var statement = prepared(c, sql, free.part(), free.fence() - 1)) {
                    return statement.executeUpdate() == 1;
                }
            });
            if (mine) {
                free.heldUntil(until);
                return Optional.of(free);
            }
        }
        return Optional.empty();
    }

    private List<Lease> free(Connection connection) throws SQLException {
        var free = new ArrayList<Lease>();
        try (var statement = connection.prepareStatement(
                        dated(candidates("l.part, l.fence + 1, l.served_up_to"), Duration.ZERO));
                var row = statement.executeQuery()) {
            while (row.next()) {
                free.add(new Lease(row.getInt(1), row.getLong(2), hospital(row.getObject(3, UUID.class)), 0));
            }
        }
        return free;
    }

    private static String candidates(String columns) {
        return """
                select %s from erp_relay_lease l where l.leased_until <= NOW and (
                exists (select 1 from erp_outbox o where o.part = l.part)
                or exists (select 1 from erp_parked_aggregate p where p.part = l.part and p.retry_at <= NOW))
                order by l.served_at"""
                .formatted(columns);
    }

    /** Answers whether it is still ours. */
    public boolean renew(Lease lease, Duration length) {
        var until = System.nanoTime() + length.toNanos();
        var held = background.once(c -> hold(c, lease, length));
        if (held) {
            lease.heldUntil(until);
        }
        return held;
    }

    /** Locks the lease until the transaction ends, so that nobody takes it meanwhile. */
    private boolean hold(Connection connection, Lease lease, Duration length) throws SQLException {
        var sql = dated(
                "update erp_relay_lease set leased_until = UNTIL where part = ? and fence = ? and leased_until > NOW",
                length);
        try (var statement = prepared(connection, sql, lease.part(), lease.fence())) {
            return statement.executeUpdate() == 1;
        }
    }

    public void release(Lease lease) {
        background.once(c -> {
            var sql = dated(
                    "update erp_relay_lease set leased_until = NOW, served_at = NOW, served_up_to = ? where part = ? and fence = ?",
                    Duration.ZERO);
            var last = lease.servedUpTo();
            try (var statement = prepared(c, sql, last == null ? null : last.value(), lease.part(), lease.fence())) {
                return statement.executeUpdate();
            }
        });
    }

    /** What waits after the hospital served last, each hospital's events in the order they were committed. */
    public List<WaitingEvent> batch(Lease lease, int atMost) {
        var last = lease.servedUpTo();
        var sql =
                """
                select o.%s, p.hospital_id
                from erp_outbox o
                left join erp_parked_aggregate p on p.hospital_id = o.hospital_id
                and p.aggregate_type = o.aggregate_type and p.aggregate_id = o.aggregate_id
                where o.part = ? %s order by o.hospital_id, o.seq limit %d
                """
                        .formatted(
                                WaitingEvent.COLUMNS.replace(", ", ", o."),
                                last == null ? "" : "and o.hospital_id > ?",
                                atMost);
        return background.once(c -> {
            var events = new ArrayList<WaitingEvent>(atMost);
            try (var statement = last == null
                            ? prepared(c, sql, lease.part())
                            : prepared(c, sql, lease.part(), last.value());
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(WaitingEvent.of(row, database, row.getObject(10) != null));
                }
            }
            return events;
        });
    }

    /** Forgets what has been delivered. Changes nothing, and answers less, when the lease is another's by now. */
    public int delivered(Lease lease, List<WaitingEvent> events) {
        return events.isEmpty() ? 0 : background.once(c -> delete(c, "erp_outbox", lease, events));
    }

    /**
     * Puts what could not be delivered aside, with what waits behind it. Answers whether the lease was still ours;
     * otherwise nothing has changed.
     */
    public boolean park(Lease lease, Duration length, List<Trouble> troubles, List<WaitingEvent> aside) {
        return background.together(c -> {
            if (!hold(c, lease, length)) {
                return false;
            }
            for (var trouble : troubles) {
                insert(c, lease, trouble);
            }
            move(c, aside);
            delete(c, "erp_outbox", lease, aside);
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

    private int delete(Connection connection, String table, Lease lease, List<WaitingEvent> events)
            throws SQLException {
        return database == Database.POSTGRESQL
                ? deleteAtOnce(connection, table, lease, events)
                : deleteEach(connection, table, lease, events);
    }

    private int deleteAtOnce(Connection connection, String table, Lease lease, List<WaitingEvent> events)
            throws SQLException {
        var sql = dated(
                "delete from %s o using unnest(?, ?) as gone (hospital_id, id) where o.hospital_id = gone.hospital_id and o.id = gone.id and %s"
                        .formatted(table, HELD),
                Duration.ZERO);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            events.stream().map(e -> e.hospital().value()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", events.stream().map(WaitingEvent::id).toArray()));
            statement.setInt(3, lease.part());
            statement.setLong(4, lease.fence());
            return statement.executeUpdate();
        }
    }

    private int deleteEach(Connection connection, String table, Lease lease, List<WaitingEvent> events)
            throws SQLException {
        var sql = dated("delete from %s where hospital_id = ? and id = ? and %s".formatted(table, HELD), Duration.ZERO);
        try (var statement = connection.prepareStatement(sql)) {
            for (var event : events) {
                statement.setObject(1, event.hospital().value());
                statement.setObject(2, event.id());
                statement.setInt(3, lease.part());
                statement.setLong(4, lease.fence());
                statement.addBatch();
            }
            var gone = 0;
            for (var count : statement.executeBatch()) {
                gone += Math.max(count, 0);
            }
            return gone;
        }
    }

    /** Parked aggregates whose time has come again. */
    public List<Parked> due(Lease lease, int atMost) {
        var sql = dated(
                """
                select hospital_id, aggregate_type, aggregate_id, event_id, consumer, attempts
                from erp_parked_aggregate where part = ? and retry_at <= NOW order by retry_at limit %d
                """
                        .formatted(atMost),
                Duration.ZERO);
        return background.once(c -> {
            var due = new ArrayList<Parked>();
            try (var statement = prepared(c, sql, lease.part());
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
    public List<WaitingEvent> parked(WaitingEvent.Key key, int atMost) {
        var sql =
                "select %s from erp_parked_event where hospital_id = ? and aggregate_type = ? and aggregate_id = ? order by seq limit %d"
                        .formatted(WaitingEvent.COLUMNS, atMost);
        return background.once(c -> {
            var events = new ArrayList<WaitingEvent>();
            try (var statement = prepared(
                            c,
                            sql,
                            key.hospital().value(),
                            key.aggregate().type(),
                            key.aggregate().id());
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(WaitingEvent.of(row, database, true));
                }
            }
            return events;
        });
    }

    /** Forgets a parked event that has been delivered. */
    public boolean deliveredParked(Lease lease, WaitingEvent event) {
        return background.once(c -> delete(c, "erp_parked_event", lease, List.of(event))) == 1;
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
            if (!hold(c, lease, length)) {
                return 0;
            }
            try (var statement = prepared(
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
            if (!hold(c, lease, length)) {
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
        return prepared(
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

    /**
     * Forgets which effects were had long ago, of events that wait nowhere; at most so many at once. Answers how many.
     */
    public int forgetEffects(Duration age, int atMost) {
        var old =
                """
                select i.hospital_id, i.consumer, i.event_id from erp_inbox i where i.at < %s
                and not exists (select 1 from erp_outbox o where o.hospital_id = i.hospital_id and o.id = i.event_id)
                and not exists (select 1 from erp_parked_event p where p.hospital_id = i.hospital_id and p.id = i.event_id)
                order by i.at limit %d
                """
                        .formatted(background.in(age.negated()), atMost);
        return background.together(c -> {
            var found = 0;
            try (var select = c.prepareStatement(old);
                    var row = select.executeQuery();
                    var delete = c.prepareStatement(
                            "delete from erp_inbox where hospital_id = ? and consumer = ? and event_id = ?")) {
                while (row.next()) {
                    delete.setObject(1, row.getObject(1, UUID.class));
                    delete.setString(2, row.getString(2));
                    delete.setObject(3, row.getObject(3, UUID.class));
                    delete.addBatch();
                    found++;
                }
                if (found > 0) {
                    delete.executeBatch();
                }
            }
            return found;
        });
    }

    private String dated(String sql, Duration length) {
        return sql.replace("UNTIL", background.in(length)).replace("NOW", background.now());
    }

    private static @Nullable HospitalId hospital(@Nullable UUID id) {
        return id == null ? null : new HospitalId(id);
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
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

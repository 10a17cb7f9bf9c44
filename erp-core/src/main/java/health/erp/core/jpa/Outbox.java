package health.erp.core.jpa;

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
    private final ParkedAggregates parked;

    Outbox(Background background, Database database) {
        this.background = background;
        this.database = database;
        this.parked = new ParkedAggregates(this, background);
    }

    /** Those whose events could not be delivered. */
    public ParkedAggregates parked() {
        return parked;
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
    boolean hold(Connection connection, Lease lease, Duration length) throws SQLException {
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

    int delete(Connection connection, String table, Lease lease, List<WaitingEvent> events) throws SQLException {
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

    String dated(String sql, Duration length) {
        return sql.replace("UNTIL", background.in(length)).replace("NOW", background.now());
    }

    private static @Nullable HospitalId hospital(@Nullable UUID id) {
        return id == null ? null : new HospitalId(id);
    }

    static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}

package health.erp.benchmarks.byhand;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done by hand in the laboratory, statement by statement, with the trail each transaction leaves. */
final class Prepared {
    private static final String OUTBOX =
            """
            insert into erp_outbox (hospital_id, id, aggregate_type, aggregate_id, type, version, payload, occurred_at)
            values (?, ?, ?, ?, ?, 1, ?, ?)
            """;
    private static final String AUDIT =
            """
            insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id, changed, changes, mac)
            values (?, ?, ?, ?, 'TREAT', ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CLAIM =
            """
            insert into erp_idempotency (hospital_id, staff_id, idempotency_key, id, action, body_mac) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String SETTLE =
            "insert into erp_idempotency_result (hospital_id, id, result) values (?, ?, ?)";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PENDING = "insert into erp_audit_pending (hospital_id, audit_id) values (?, ?)";

    /**
     * Who does something to whom, and what that changes.
     *
     * @param sealed bytes of what it was before and is now; 0 where that is not kept, and the entry has no seal
     */
    record Deed(
            UUID staff,
            String kind,
            String action,
            String permission,
            @Nullable UUID patient,
            @Nullable String changed,
            int sealed) {
        Deed(
                UUID staff,
                String kind,
                String action,
                String permission,
                @Nullable UUID patient,
                @Nullable String changed) {
            this(staff, kind, action, permission, patient, changed, 0);
        }

        Deed(UUID staff, String action, String permission, @Nullable UUID patient, String changed) {
            this(staff, "COMMAND", action, permission, patient, changed);
        }

        Deed sealed(int bytes) {
            return new Deed(staff, kind, action, permission, patient, changed, bytes);
        }
    }

    /** Something others are told of. */
    record Told(String aggregateType, UUID aggregate, String type, String payload) {}

    /** How many rows there are; every column of them is read. */
    static int read(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData().getColumnCount();
                var found = 0;
                while (rows.next()) {
                    for (var column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                    found++;
                }
                return found;
            }
        }
    }

    static void write(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    /** One round trip for all of them. */
    static void writeAll(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void tell(Connection connection, UUID hospital, Instant at, List<Told> events) throws SQLException {
        writeAll(
                connection,
                OUTBOX,
                events.stream()
                        .map(event -> new Object[] {
                            hospital,
                            newId(),
                            event.aggregateType(),
                            event.aggregate(),
                            event.type(),
                            event.payload(),
                            at
                        })
                        .toList());
    }

    /** Under a key, which is the first thing the transaction writes; fails if it was used before. */
    static UUID claim(Connection connection, UUID hospital, UUID staff, String action, Object body)
            throws SQLException {
        var id = newId();
        try (var statement = connection.prepareStatement(CLAIM)) {
            set(statement, hospital, staff, newId().toString(), id, action, Seal.mac(bytes(body)));
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("The key has been used.");
            }
        }
        return id;
    }

    /** What the command gave back, sealed. */
    static void settle(Connection connection, UUID hospital, UUID claim, int sealed) throws SQLException {
        write(connection, SETTLE, hospital, claim, Seal.ofLength(sealed));
    }

    private static byte[] bytes(Object body) {
        return body.toString().getBytes(UTF_8);
    }

    static void audit(Connection connection, UUID hospital, Instant at, Deed... deeds) throws SQLException {
        var entries = new ArrayList<Object[]>();
        var pending = new ArrayList<Object[]>();
        for (var deed : deeds) {
            var id = newId();
            var changes = deed.sealed() == 0 ? Optional.<byte[]>empty() : Optional.of(Seal.ofLength(deed.sealed()));
            entries.add(new Object[] {
                hospital,
                id,
                at,
                deed.staff(),
                deed.kind(),
                deed.action(),
                deed.permission(),
                Optional.ofNullable(deed.patient()),
                Optional.ofNullable(deed.changed()),
                changes,
                changes.map(c -> Seal.mac(bytes(deed)))
            });
            pending.add(new Object[] {hospital, id});
        }
        writeAll(connection, AUDIT, entries);
        writeAll(connection, PENDING, pending);
    }

    static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            var bare = value instanceof Optional<?> perhaps ? perhaps.orElse(null) : value;
            statement.setObject(i + 1, bare instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : bare);
        }
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    static Instant now() {
        return CLOCK.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Prepared() {}
}

package health.erp.core.jpa;

import health.erp.core.ConflictException;
import health.erp.core.IdSource;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.RoundTrip.Parameter;
import health.erp.core.key.Keys;
import health.erp.core.key.SealedPlace;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Does a command once, however often it is repeated under its key.
 *
 * <p>The key's row is the first the transaction inserts, so somebody with the same key waits at the primary key until
 * the first has ended: if that committed, its result is given back; if it failed, its row is gone and the command is
 * done now. The result is stored in the same transaction, so a crash between commit and answer loses nothing.
 */
final class Idempotency {
    /** Inserts the row unless the key has one; on PostgreSQL only where the transaction is bound to that hospital. */
    static final String CLAIM_IF_BOUND =
            """
            insert into erp_idempotency (hospital_id, staff_id, idempotency_key, id, action, body_mac) \
            select ?, ?, ?, ?, ?, ? where current_setting('erp.hospital_id', true) = ? \
            on conflict do nothing""";

    private static final String CLAIM =
            """
            insert %s into erp_idempotency (hospital_id, staff_id, idempotency_key, id, action, body_mac)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String SETTLE =
            "insert into erp_idempotency_result (hospital_id, id, result) values (?, ?, ?)";
    private static final String RESULT =
            """
            select k.id, k.action, k.body_mac, r.result
            from erp_idempotency k
            left join erp_idempotency_result r on r.hospital_id = k.hospital_id and r.id = k.id
            where k.hospital_id = ? and k.staff_id = ? and k.idempotency_key = ? %s
            """;

    private final Database database;
    private final Keys keys;
    private final IdSource ids;
    private final Results results;

    Idempotency(Database database, Keys keys, IdSource ids, Results results) {
        this.database = database;
        this.keys = keys;
        this.ids = ids;
        this.results = results;
    }

    /** Of a command with a key; of anything else null. */
    @Nullable
    Claim claim(Call call) {
        var caller = call.caller();
        var key = caller.idempotencyKey();
        if (key == null || call.kind() != Call.Kind.COMMAND) {
            return null;
        }
        var body = (call.input().getClass().getName() + "\n" + Json.canonical(call.input()))
                .getBytes(StandardCharsets.UTF_8);
        return new Claim(ids.next(), caller, key, call.action(), body, keys.mac(caller.hospital(), body));
    }

    /** One statement; waits while another transaction holds the key. */
    void take(Connection connection, Claim claim) throws SQLException {
        if (claim.isDecided()) {
            return;
        }
        var sql =
                switch (database) {
                    case POSTGRESQL -> CLAIM_IF_BOUND;
                    case MARIADB -> CLAIM.formatted("ignore");
                    case H2 -> CLAIM.formatted("");
                };
        try (var statement = connection.prepareStatement(sql)) {
            var next = bind(statement, 1, claim);
            if (database == Database.POSTGRESQL) {
                statement.setString(next, claim.caller().hospital().toString());
            }
            claim.decide(statement.executeUpdate() == 1);
        } catch (SQLIntegrityConstraintViolationException e) {
            if (database != Database.H2) {
                throw e;
            }
            claim.decide(false); // the only constraint that can be broken is the primary key
        }
    }

    static int bind(PreparedStatement statement, int first, Claim claim) throws SQLException {
        var index = first;
        statement.setObject(index++, claim.caller().hospital().value());
        statement.setObject(index++, claim.caller().staff().value());
        statement.setString(index++, claim.key());
        statement.setObject(index++, claim.id());
        statement.setString(index++, claim.action());
        statement.setBytes(index++, claim.bodyMac());
        return index;
    }

    /** Stores the result with the key, in the round trip of the journal. */
    void settle(RoundTrip trip, Claim claim, @Nullable Object result, Set<PatientId> patients) throws SQLException {
        var hospital = claim.caller().hospital();
        var stored = results.write(claim.action(), result, patients);
        var sealed = keys.seal(hospital, place(claim.id()), stored.getBytes(StandardCharsets.UTF_8));
        Parameter bytes = (statement, index) -> statement.setBytes(index, sealed);
        trip.add(SETTLE, List.of(List.of(value(hospital.value()), value(claim.id()), bytes)));
    }

    /** What the first call under this key gave back. */
    Results.Stored stored(Connection connection, Claim claim) throws SQLException {
        var lock = database == Database.MARIADB ? "lock in share mode" : ""; // else it may read what was before
        try (var statement = connection.prepareStatement(RESULT.formatted(lock))) {
            var hospital = claim.caller().hospital();
            statement.setObject(1, hospital.value());
            statement.setObject(2, claim.caller().staff().value());
            statement.setString(3, claim.key());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new ConflictException(
                            "erp.busy", "The key has just been given up by another call.\nMaybe try again.");
                }
                if (!keys.verify(hospital, claim.body(), row.getBytes(3))) {
                    throw new ConflictException(
                            "erp.key.used",
                            "The idempotency key has been used for another command (%s) or another body.\nMaybe use a new key for each command."
                                    .formatted(row.getString(2)));
                }
                return opened(hospital, claim, UUID.fromString(row.getString(1)), row.getBytes(4));
            }
        }
    }

    private Results.Stored opened(HospitalId hospital, Claim claim, UUID id, byte @Nullable [] sealed) {
        if (sealed == null) {
            throw new ConflictException(
                    "erp.key.running", "The command with this key is still running in the same transaction.");
        }
        return results.read(claim.action(), new String(keys.open(hospital, place(id), sealed), StandardCharsets.UTF_8));
    }

    private static SealedPlace place(UUID id) {
        return new SealedPlace("erp_idempotency_result", "result", id);
    }

    private static Parameter value(Object value) {
        return (statement, index) -> statement.setObject(index, value);
    }
}

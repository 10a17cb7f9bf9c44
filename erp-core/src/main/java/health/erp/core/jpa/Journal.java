package health.erp.core.jpa;

import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.RoundTrip.Parameter;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction leaves behind besides its data: the events to deliver and who did what to whom.
 *
 * <p>Written once, just before the commit, and on PostgreSQL in the round trip of the last inserts.
 */
final class Journal {
    private static final int ROWS_IN_A_STATEMENT = 500;
    private static final String OUTBOX =
            """
            insert into erp_outbox (hospital_id, id, aggregate_type, aggregate_id, type, version, payload, correlation, occurred_at) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String AUDIT =
            """
            insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id, correlation) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final HospitalId hospital;
    private final Database database;
    private final RoundTrip trip;
    private final List<List<Parameter>> told = new ArrayList<>();
    private final List<List<Parameter>> done = new ArrayList<>();

    Journal(HospitalId hospital, Database database, RoundTrip trip) {
        this.hospital = hospital;
        this.database = database;
        this.trip = trip;
    }

    void tell(UUID id, EventType type, DomainEvent event, @Nullable String correlation) {
        told.add(row(
                hospital.value(),
                id,
                event.aggregate().type(),
                event.aggregate().id(),
                type.name(),
                type.version(),
                Json.write(event),
                correlation,
                moment(event.at())));
    }

    void note(UUID id, Instant at, Call call, @Nullable UUID patient) {
        var caller = call.caller();
        done.add(row(
                hospital.value(),
                id,
                moment(at),
                caller.staff().value(),
                caller.purpose().name(),
                call.kind().name(),
                call.action(),
                call.permission().name(),
                patient,
                caller.correlation()));
    }

    /** Sends the rows that wait, with the journal as the last of them. */
    void write() throws SQLException {
        add(OUTBOX, told);
        add(AUDIT, done);
        trip.send();
    }

    /** Sends the rows that wait; the journal of a use case within another goes with the outer one's. */
    void sendRows() throws SQLException {
        trip.send();
    }

    private void add(String sql, List<List<Parameter>> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += ROWS_IN_A_STATEMENT) {
            trip.add(sql, rows.subList(from, Math.min(rows.size(), from + ROWS_IN_A_STATEMENT)));
        }
    }

    private static List<Parameter> row(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> (Parameter) (statement, index) -> statement.setObject(index, value))
                .toList();
    }

    private Object moment(Instant at) {
        return database == Database.MARIADB
                ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) // datetime has no zone; ours are UTC
                : at.atOffset(ZoneOffset.UTC);
    }
}

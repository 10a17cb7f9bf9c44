package health.erp.core.jpa;

import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import java.sql.Connection;
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
 * <p>Written once, just before the commit, and on PostgreSQL in a single round trip.
 */
final class Journal {
    private static final int ROWS_IN_A_STATEMENT = 500;
    private static final String OUTBOX =
            """
            insert into erp_outbox (hospital_id, id, aggregate_type, aggregate_id, type, version, payload, correlation, occurred_at) values \
            """;
    private static final String AUDIT =
            """
            insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id, correlation) values \
            """;

    private final HospitalId hospital;
    private final Database database;
    private final List<List<@Nullable Object>> told = new ArrayList<>();
    private final List<List<@Nullable Object>> done = new ArrayList<>();

    Journal(HospitalId hospital, Database database) {
        this.hospital = hospital;
        this.database = database;
    }

    void tell(UUID id, EventType type, DomainEvent event, @Nullable String correlation) {
        told.add(Arrays.asList(
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
        done.add(Arrays.asList(
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

    void write(Connection connection) throws SQLException {
        var inserts = new ArrayList<Insert>();
        split(OUTBOX, told, inserts);
        split(AUDIT, done, inserts);
        if (database == Database.POSTGRESQL && inserts.size() == 2) {
            inserts = new ArrayList<>(List.of(inserts.get(0).and(inserts.get(1))));
        }
        for (var insert : inserts) {
            insert.execute(connection);
        }
    }

    private static void split(String sql, List<List<@Nullable Object>> rows, List<Insert> into) {
        for (int from = 0; from < rows.size(); from += ROWS_IN_A_STATEMENT) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS_IN_A_STATEMENT));
            var row = "(" + "?, ".repeat(some.get(0).size() - 1) + "?)";
            into.add(new Insert(sql + (row + ", ").repeat(some.size() - 1) + row, some));
        }
    }

    private Object moment(Instant at) {
        return database == Database.MARIADB
                ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) // datetime has no zone; ours are UTC
                : at.atOffset(ZoneOffset.UTC);
    }

    private record Insert(String sql, List<List<@Nullable Object>> rows) {
        Insert and(Insert other) {
            var both = new ArrayList<>(rows);
            both.addAll(other.rows);
            return new Insert(sql + "; " + other.sql, both);
        }

        void execute(Connection connection) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                var parameter = 1;
                for (var row : rows) {
                    for (var value : row) {
                        statement.setObject(parameter++, value);
                    }
                }
                statement.execute();
            }
        }
    }
}

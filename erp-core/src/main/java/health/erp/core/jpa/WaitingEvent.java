package health.erp.core.jpa;

import health.erp.core.event.Aggregate;
import health.erp.core.id.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out.
 *
 * @param payload the event as JSON
 * @param parked whether an earlier event of its aggregate could not be delivered
 */
public record WaitingEvent(
        HospitalId hospital,
        UUID id,
        Aggregate aggregate,
        String type,
        int version,
        String payload,
        @Nullable String correlation,
        Instant occurredAt,
        boolean parked) {
    static final String COLUMNS =
            "hospital_id, id, aggregate_type, aggregate_id, type, version, payload, correlation, occurred_at";

    /** Reads {@link #COLUMNS}, in their order. */
    static WaitingEvent of(ResultSet row, Database database, boolean parked) throws SQLException {
        return new WaitingEvent(
                new HospitalId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                new Aggregate(row.getString(3), row.getObject(4, UUID.class)),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                moment(row, 9, database),
                parked);
    }

    static Instant moment(ResultSet row, int column, Database database) throws SQLException {
        return database == Database.MARIADB
                ? row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC) // datetime has no zone
                : row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What must stay in order. */
    public Key key() {
        return new Key(hospital, aggregate);
    }

    /** An aggregate of a hospital. */
    public record Key(HospitalId hospital, Aggregate aggregate) {}
}

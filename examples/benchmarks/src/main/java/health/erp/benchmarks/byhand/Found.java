package health.erp.benchmarks.byhand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient as read from the tables; the documents stay the text they are. */
public record Found(
        UUID id,
        int version,
        String mrn,
        String kind,
        boolean active,
        String displayName,
        String names,
        String gender,
        @Nullable LocalDate birthDate,
        @Nullable String birthPrecision,
        boolean birthEstimated,
        String telecoms,
        String addresses,
        boolean deceased,
        @Nullable OffsetDateTime deceasedAt,
        @Nullable UUID mother,
        OffsetDateTime registeredAt,
        OffsetDateTime changedAt,
        List<String> identifiers) {
    static final String COLUMNS =
            """
            p.id, p.version, p.mrn, p.kind, p.active, p.display_name, p.names, p.gender, p.birth_date, p.birth_precision,
            p.birth_estimated, p.telecoms, p.addresses, p.deceased, p.deceased_at, p.mother_id, p.registered_at, p.changed_at
            """;

    static Found at(ResultSet row) throws SQLException {
        return new Found(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                row.getBoolean(11),
                row.getString(12),
                row.getString(13),
                row.getBoolean(14),
                row.getObject(15, OffsetDateTime.class),
                row.getObject(16, UUID.class),
                row.getObject(17, OffsetDateTime.class),
                row.getObject(18, OffsetDateTime.class),
                new ArrayList<>());
    }
}

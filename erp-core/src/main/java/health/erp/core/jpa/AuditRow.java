package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail as it is kept. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AuditRow(
        HospitalId hospital,
        UUID id,
        Instant at,
        UUID staff,
        String purpose,
        String kind,
        String action,
        String permission,
        @Nullable UUID patient,
        @Nullable String correlation,
        String outcome,
        @Nullable String code,
        @Nullable String reason,
        @Nullable String changed,
        byte @Nullable [] changes) {
    static final String COLUMNS =
            "%1$s.hospital_id, %1$s.id, %1$s.at, %1$s.staff_id, %1$s.purpose, %1$s.kind, %1$s.action, %1$s.permission,"
                    + " %1$s.patient_id, %1$s.correlation, %1$s.outcome, %1$s.code, %1$s.reason, %1$s.changed,"
                    + " %1$s.changes, %1$s.mac";
    private static final int MAC = 16;

    /** Reads {@link #COLUMNS}, which come first. */
    static AuditRow of(ResultSet row, Database database) throws SQLException {
        var patient = row.getString(9);
        return new AuditRow(
                HospitalId.of(row.getString(1)),
                UUID.fromString(row.getString(2)),
                moment(row, 3, database),
                UUID.fromString(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                patient == null ? null : UUID.fromString(patient),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getBytes(15));
    }

    static byte @Nullable [] mac(ResultSet row) throws SQLException {
        return row.getBytes(MAC);
    }

    private static Instant moment(ResultSet row, int column, Database database) throws SQLException {
        return database == Database.MARIADB
                ? row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC)
                : row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Every column, each with its length, so that no two entries are the same bytes. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(400);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF("erp_audit 1");
            for (var part : new @Nullable Object[] {
                hospital.value(),
                id,
                at,
                staff,
                purpose,
                kind,
                action,
                permission,
                patient,
                correlation,
                outcome,
                code,
                reason,
                changed
            }) {
                write(out, part == null ? null : part.toString().getBytes(StandardCharsets.UTF_8));
            }
            write(out, changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte @Nullable [] part) throws IOException {
        out.writeInt(part == null ? -1 : part.length);
        if (part != null) {
            out.write(part);
        }
    }
}

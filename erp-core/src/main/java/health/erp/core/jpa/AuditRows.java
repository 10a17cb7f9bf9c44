package health.erp.core.jpa;

import health.erp.core.NotFoundException;
import health.erp.core.Purpose;
import health.erp.core.audit.AuditEntryView;
import health.erp.core.audit.AuditRoot;
import health.erp.core.audit.AuditVerification;
import health.erp.core.audit.AuditWindow;
import health.erp.core.audit.FieldChangeView;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.key.Keys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The audit trail of the hospital whose transaction is running, as it is read. */
public final class AuditRows {
    private static final String ENTRY = "select " + AuditRow.COLUMNS.formatted("a") + " from erp_audit a ";

    private final Sessions sessions;
    private final Database database;
    private final Keys keys;

    AuditRows(Sessions sessions, Database database, Keys keys) {
        this.sessions = sessions;
        this.database = database;
        this.keys = keys;
    }

    /** One row more than the window's size, if there are so many; newest first. */
    public List<AuditEntryView> find(@Nullable PatientId patient, @Nullable StaffId staff, AuditWindow window) {
        var sql = new StringBuilder(ENTRY).append("where a.hospital_id = ?");
        var values = new ArrayList<Object>();
        values.add(sessions.hospital().value());
        add(sql, values, " and a.patient_id = ?", patient == null ? null : patient.value());
        add(sql, values, " and a.staff_id = ?", staff == null ? null : staff.value());
        add(sql, values, " and a.at >= ?", moment(window.from()));
        add(sql, values, " and a.at < ?", moment(window.until()));
        var after = window.after();
        if (after != null) {
            add(sql, values, " and a.at <= ?", moment(after.at()));
            add(sql, values, " and (a.at < ?", moment(after.at()));
            add(sql, values, " or a.id < ?)", after.entry());
        }
        sql.append(" order by a.at desc, a.id desc limit ").append(window.size() + 1);
        return sessions.sql(() -> {
            try (var statement = prepared(sessions.connection(), sql.toString(), values);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<AuditEntryView>();
                while (rows.next()) {
                    found.add(view(AuditRow.of(rows, database)));
                }
                return found;
            }
        });
    }

    public Optional<PatientId> patientOf(UUID entry) {
        return Optional.ofNullable(require(entry).patient()).map(PatientId::new);
    }

    public List<FieldChangeView> changes(UUID entry) {
        var row = require(entry);
        if (row.changes() == null) {
            return List.of();
        }
        var plain = keys.open(row.hospital(), ChangedFields.place(entry), row.changes());
        var changes = new ArrayList<FieldChangeView>();
        for (var changed : Json.tree(new String(plain, StandardCharsets.UTF_8))) {
            var name =
                    changed.get("entity").asString() + " " + changed.get("row").asString();
            changed.get("fields")
                    .properties()
                    .forEach(field -> changes.add(new FieldChangeView(
                            name,
                            field.getKey(),
                            text(field.getValue().get("before")),
                            text(field.getValue().get("after")))));
        }
        return changes;
    }

    public AuditRoot root() {
        return sessions.sql(() -> AuditVerifier.root(sessions.connection(), sessions.hospital()));
    }

    public AuditVerification verify(@Nullable AuditRoot noted) {
        return sessions.sql(
                () -> new AuditVerifier(sessions.connection(), sessions.hospital(), database, keys).verify(noted));
    }

    private AuditRow require(UUID entry) {
        var values = List.<Object>of(sessions.hospital().value(), entry);
        return sessions.sql(() -> {
            try (var statement =
                            prepared(sessions.connection(), ENTRY + "where a.hospital_id = ? and a.id = ?", values);
                    var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new NotFoundException("audit entry", entry);
                }
                return AuditRow.of(row, database);
            }
        });
    }

    private static AuditEntryView view(AuditRow row) {
        return new AuditEntryView(
                row.id(),
                row.at(),
                new StaffId(row.staff()),
                Purpose.valueOf(row.purpose()),
                row.kind(),
                row.action(),
                row.permission(),
                row.patient() == null ? null : new PatientId(row.patient()),
                row.correlation(),
                row.outcome(),
                row.code(),
                row.reason(),
                row.changed() == null ? List.of() : List.of(row.changed().split(",")));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.toString();
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Object> values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private @Nullable Object moment(@Nullable Instant at) {
        if (at == null) {
            return null;
        }
        return database == Database.MARIADB ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : at.atOffset(ZoneOffset.UTC);
    }

    /** What a link of the chain signs: its place, the link before, and the entry with its own seal. */
    static byte[] link(HospitalId hospital, long no, byte[] previous, UUID entry, byte @Nullable [] seal) {
        var start = "erp_audit_link 1 %s %d %s ".formatted(hospital, no, entry).getBytes(StandardCharsets.UTF_8);
        var end = seal == null ? new byte[0] : seal;
        return ByteBuffer.allocate(start.length + Integer.BYTES + previous.length + end.length)
                .put(start)
                .putInt(previous.length)
                .put(previous)
                .put(end)
                .array();
    }
}

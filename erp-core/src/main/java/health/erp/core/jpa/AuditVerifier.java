package health.erp.core.jpa;

import health.erp.core.audit.AuditRoot;
import health.erp.core.audit.AuditVerification;
import health.erp.core.audit.AuditVerification.Finding;
import health.erp.core.audit.AuditVerification.Kind;
import health.erp.core.id.HospitalId;
import health.erp.core.key.Keys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks the chain of one hospital from its beginning, a page at a time, and then looks at what is outside of it. */
final class AuditVerifier {
    private static final int PAGE = 1000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String LINKS = "select " + AuditRow.COLUMNS.formatted("a")
            + """
            , l.no, l.audit_id, l.hash
            from erp_audit_link l
            left join erp_audit a on a.hospital_id = l.hospital_id and a.id = l.audit_id
            where l.hospital_id = ? and l.no > ? order by l.no limit\s"""
            + PAGE;
    private static final String OUTSIDE = "select " + AuditRow.COLUMNS.formatted("a")
            + """
            , p.audit_id
            from erp_audit a
            left join erp_audit_link l on l.hospital_id = a.hospital_id and l.audit_id = a.id
            left join erp_audit_pending p on p.hospital_id = a.hospital_id and p.audit_id = a.id
            where a.hospital_id = ? and a.id > ? and l.audit_id is null order by a.id limit\s"""
            + PAGE;
    private static final String WAITING_WITHOUT_ENTRY =
            """
            select p.audit_id
            from erp_audit_pending p
            left join erp_audit a on a.hospital_id = p.hospital_id and a.id = p.audit_id
            where p.hospital_id = ? and a.id is null order by p.audit_id limit 1000
            """;
    private static final String HEAD =
            """
            select h.last_no, h.last_hash, (select max(no) from erp_audit_link l where l.hospital_id = ?)
            from (select 1 as one) o left join erp_audit_head h on h.hospital_id = ?
            """;

    private final Connection connection;
    private final HospitalId hospital;
    private final Database database;
    private final Keys keys;
    private final List<Finding> findings = new ArrayList<>();
    private long linked;
    private long waiting;
    private long last;
    private byte[] lastHash = new byte[0];

    AuditVerifier(Connection connection, HospitalId hospital, Database database, Keys keys) {
        this.connection = connection;
        this.hospital = hospital;
        this.database = database;
        this.keys = keys;
    }

    AuditVerification verify(@Nullable AuditRoot noted) throws SQLException {
        walk(noted);
        checkHead();
        if (noted != null && noted.no() > last) {
            found(Kind.ROOT, noted.no(), null);
        }
        lookOutside();
        lookForMissing();
        return new AuditVerification(linked, waiting, root(last, lastHash), findings);
    }

    private void walk(@Nullable AuditRoot noted) throws SQLException {
        if (noted != null
                && noted.no() == 0
                && !noted.hash().equals(root(0, lastHash).hash())) {
            found(Kind.ROOT, 0L, null);
        }
        while (page(LINKS, last, row -> link(row, noted)) == PAGE) {}
    }

    private void link(ResultSet row, @Nullable AuditRoot noted) throws SQLException {
        var no = row.getLong("no");
        var entry = UUID.fromString(row.getString("audit_id"));
        var hash = row.getBytes("hash");
        var seal = row.getString(1) == null ? null : AuditRow.mac(row);
        if (row.getString(1) == null) {
            found(Kind.DELETED, no, entry);
        } else {
            checkSeal(AuditRow.of(row, database), seal, no);
        }
        if (no != last + 1) {
            found(Kind.GAP, no, entry);
        } else if (seal != null && !keys.verify(hospital, AuditRows.link(hospital, no, lastHash, entry, seal), hash)) {
            found(Kind.BROKEN, no, entry);
        }
        last = no;
        lastHash = hash;
        linked++;
        if (noted != null
                && noted.no() == no
                && !noted.hash().equals(root(no, hash).hash())) {
            found(Kind.ROOT, no, entry);
        }
    }

    private void checkSeal(AuditRow entry, byte @Nullable [] seal, @Nullable Long no) {
        if (seal == null) {
            found(Kind.UNSEALED, no, entry.id());
        } else if (!keys.verify(hospital, entry.bytes(), seal)) {
            found(Kind.FORGED, no, entry.id());
        }
    }

    /** Others may link on while we walk, and the head with it; so the walk ends where both stand in one answer. */
    private void checkHead() throws SQLException {
        while (true) {
            var head = head();
            var end = head.max == null ? 0 : head.max;
            if (end > last && head.no == end) {
                walk(null);
                continue;
            }
            var fits = head.hash == null ? last == 0 : Arrays.equals(head.hash, lastHash);
            if (head.no != last || end != last || !fits) {
                found(Kind.HEAD, head.no, null);
            }
            return;
        }
    }

    private void lookOutside() throws SQLException {
        var after = FIRST;
        while (true) {
            var from = after;
            var seen = new ArrayList<UUID>();
            var rows = page(OUTSIDE, from, row -> {
                var entry = AuditRow.of(row, database);
                var before = findings.size();
                checkSeal(entry, AuditRow.mac(row), null);
                if (row.getString("audit_id") == null && findings.size() == before) {
                    found(Kind.UNLINKED, null, entry.id());
                } else if (findings.size() == before) {
                    waiting++;
                }
                seen.add(entry.id());
            });
            if (rows < PAGE) {
                return;
            }
            after = seen.get(seen.size() - 1);
        }
    }

    private void lookForMissing() throws SQLException {
        try (var statement = connection.prepareStatement(WAITING_WITHOUT_ENTRY)) {
            statement.setObject(1, hospital.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found(Kind.DELETED, null, UUID.fromString(rows.getString(1)));
                }
            }
        }
    }

    private int page(String sql, Object after, Row each) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, hospital.value());
            statement.setObject(2, after);
            try (var rows = statement.executeQuery()) {
                var count = 0;
                while (rows.next()) {
                    each.take(rows);
                    count++;
                }
                return count;
            }
        }
    }

    private Head head() throws SQLException {
        try (var statement = connection.prepareStatement(HEAD)) {
            statement.setObject(1, hospital.value());
            statement.setObject(2, hospital.value());
            try (var row = statement.executeQuery()) {
                row.next();
                var max = row.getLong(3);
                var nobody = row.wasNull();
                return new Head(row.getLong(1), row.getBytes(2), nobody ? null : max);
            }
        }
    }

    static AuditRoot root(Connection connection, HospitalId hospital) throws SQLException {
        var sql = "select last_no, last_hash from erp_audit_head where hospital_id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, hospital.value());
            try (var row = statement.executeQuery()) {
                return row.next() ? root(row.getLong(1), row.getBytes(2)) : root(0, new byte[0]);
            }
        }
    }

    private static AuditRoot root(long no, byte[] hash) {
        return new AuditRoot(no, no == 0 ? "0" : HexFormat.of().formatHex(hash));
    }

    private void found(Kind kind, @Nullable Long no, @Nullable UUID entry) {
        if (findings.size() < AuditVerification.MOST) {
            findings.add(new Finding(kind, no, entry));
        }
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Head(long no, byte @Nullable [] hash, @Nullable Long max) {}
}

package health.erp.core.jpa;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.key.KeyVault;
import health.erp.core.key.Keys;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the entries of each hospital's audit trail into one chain, after they have been committed: so whoever writes an
 * entry waits for nobody. Several may link at once; one of them holds the head of a hospital's chain, the others pass by.
 */
public final class AuditChain {
    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    private static final int SOME = 500;
    private static final int LOOKS = 20; // the transaction of the host may take its time
    private static final String HOSPITALS =
            "select distinct hospital_id from erp_audit_pending order by hospital_id limit 100";
    private static final String HEAD =
            "select last_no, last_hash from erp_audit_head where hospital_id = ? for update skip locked";
    private static final String BEGIN =
            "insert %s into erp_audit_head (hospital_id, last_no, last_hash) values (?, 0, ?) %s";
    private static final String WAITING =
            """
            select p.audit_id, a.mac
            from erp_audit_pending p
            left join erp_audit a on a.hospital_id = p.hospital_id and a.id = p.audit_id
            where p.hospital_id = ? order by p.audit_id limit\s"""
                    + SOME;

    private final Sessions sessions;
    private final Places places;
    private final Database database;
    private final Keys keys;
    private final Map<HospitalId, Integer> written = new ConcurrentHashMap<>();

    AuditChain(Sessions sessions, Places places, Keys keys) {
        this.sessions = sessions;
        this.places = places;
        this.database = places.kind();
        this.keys = keys;
    }

    /** Links some of what waits in any hospital; answers whether there may be more. */
    public boolean linkSome() {
        var linked = 0;
        for (var hospital : hospitals()) {
            written.computeIfPresent(hospital, (h, looks) -> looks > 1 ? looks - 1 : null);
            linked += linkSome(hospital);
        }
        return linked > 0;
    }

    /** This runtime has written an entry of the hospital, so that it is linked even where nobody may look into all. */
    void tell(HospitalId hospital) {
        if (!places.canFindWork()) {
            written.put(hospital, LOOKS);
        }
    }

    /** A chain that somebody damaged stands still, as evidence, and keeps no other hospital waiting. */
    private int linkSome(HospitalId hospital) {
        try {
            return sessions.bound(hospital, connection -> link(connection, hospital));
        } catch (RuntimeException e) {
            if (e instanceof RuleException rule && rule.code().equals(KeyVault.DESTROYED)) {
                return sessions.bound(hospital, connection -> end(connection, hospital));
            }
            LOG.warn(
                    "The audit trail of hospital {} could not be linked: {}. Maybe verify it.",
                    hospital,
                    e.getClass().getName());
            return 0;
        }
    }

    /** Without keys no link can be made any more; what waited stays in the trail, unlinked. */
    private static int end(Connection connection, HospitalId hospital) throws SQLException {
        try (var statement = connection.prepareStatement("delete from erp_audit_pending where hospital_id = ?")) {
            statement.setObject(1, hospital.value());
            statement.executeUpdate();
            return 0;
        }
    }

    private List<HospitalId> hospitals() {
        return places.canFindWork()
                ? places.everywhere(background -> background.hospitals(HOSPITALS))
                : List.copyOf(written.keySet());
    }

    private int link(Connection connection, HospitalId hospital) throws SQLException {
        var head = lockedHead(connection, hospital);
        if (head == null) {
            begin(connection, hospital);
            head = lockedHead(connection, hospital);
        }
        if (head == null) {
            return 0; // somebody else is at it
        }
        var links = next(connection, hospital, head);
        if (!links.isEmpty()) {
            write(connection, hospital, links);
            tell(hospital); // there may be more
        }
        return links.size();
    }

    private @Nullable Link lockedHead(Connection connection, HospitalId hospital) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD)) {
            statement.setObject(1, hospital.value());
            try (var row = statement.executeQuery()) {
                return row.next() ? new Link(row.getLong(1), null, row.getBytes(2)) : null;
            }
        }
    }

    private void begin(Connection connection, HospitalId hospital) throws SQLException {
        var sql =
                switch (database) {
                    case POSTGRESQL -> BEGIN.formatted("", "on conflict (hospital_id) do nothing");
                    case MARIADB -> BEGIN.formatted("ignore", "");
                    case H2 -> BEGIN.formatted("", "");
                };
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, hospital.value());
            statement.setBytes(2, new byte[0]);
            statement.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            if (database != Database.H2) {
                throw e;
            }
        }
    }

    private List<Link> next(Connection connection, HospitalId hospital, Link head) throws SQLException {
        var links = new ArrayList<Link>();
        var last = head;
        try (var statement = connection.prepareStatement(WAITING)) {
            statement.setObject(1, hospital.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var no = last.no + 1;
                    var entry = UUID.fromString(rows.getString(1));
                    var hash = keys.mac(hospital, AuditRows.link(hospital, no, last.hash, entry, rows.getBytes(2)));
                    last = new Link(no, entry, hash);
                    links.add(last);
                }
            }
        }
        return links;
    }

    private static void write(Connection connection, HospitalId hospital, List<Link> links) throws SQLException {
        try (var insert = connection.prepareStatement(
                        "insert into erp_audit_link (hospital_id, no, audit_id, hash) values (?, ?, ?, ?)");
                var delete = connection.prepareStatement(
                        "delete from erp_audit_pending where hospital_id = ? and audit_id = ?");
                var head = connection.prepareStatement(
                        "update erp_audit_head set last_no = ?, last_hash = ? where hospital_id = ?")) {
            for (var link : links) {
                insert.setObject(1, hospital.value());
                insert.setLong(2, link.no);
                insert.setObject(3, link.entry);
                insert.setBytes(4, link.hash);
                insert.addBatch();
                delete.setObject(1, hospital.value());
                delete.setObject(2, link.entry);
                delete.addBatch();
            }
            insert.executeBatch();
            delete.executeBatch();
            var last = links.get(links.size() - 1);
            head.setLong(1, last.no);
            head.setBytes(2, last.hash);
            head.setObject(3, hospital.value());
            head.executeUpdate();
        }
    }

    /** A place in the chain; the one the head tells of has no entry. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Link(long no, @Nullable UUID entry, byte[] hash) {}
}

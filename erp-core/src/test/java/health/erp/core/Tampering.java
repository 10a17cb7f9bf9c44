package health.erp.core;

import health.erp.core.id.HospitalId;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What somebody who may write anything to the database, but has no keys, can do to an audit trail. */
final class Tampering {
    /** Values each column can be given that it does not have. */
    static final List<String> EDITS = List.of(
            "at = <later>",
            "staff_id = <uuid>",
            "purpose = 'PUBHLTH'",
            "kind = case when kind = 'READ' then 'COMMAND' else 'READ' end",
            "action = 'Other'",
            "permission = 'OTHER'",
            "patient_id = <uuid>",
            "correlation = 'forged'",
            "outcome = 'FAILED'",
            "code = 'forged'",
            "reason = 'forged'",
            "changed = 'Forged.field'",
            "changes = <bytes>",
            "mac = <bytes>");

    private final TestErp test;
    private final HospitalId hospital;

    Tampering(TestErp test, HospitalId hospital) {
        this.test = test;
        this.hospital = hospital;
    }

    /** With the triggers off, as the owner of the tables could switch them. */
    static void open(TestErp test) {
        for (var table : List.of("erp_audit", "erp_audit_link")) {
            var database = test.database();
            switch (test.server()) {
                case POSTGRESQL -> database.execute("alter table %s disable trigger user".formatted(table));
                case H2 -> database.execute("drop trigger if exists %s_append_only".formatted(table));
                case MARIADB ->
                    List.of("update", "delete")
                            .forEach(event ->
                                    database.execute("drop trigger if exists %s_no_%s".formatted(table, event)));
            }
        }
    }

    void edit(UUID entry, String how) {
        execute("update erp_audit set %s where hospital_id = :hospital and id = '%s'".formatted(spelled(how), entry));
    }

    void delete(UUID entry) {
        execute("delete from erp_audit where hospital_id = :hospital and id = '%s'".formatted(entry));
    }

    void unlink(UUID entry) {
        execute("delete from erp_audit_link where hospital_id = :hospital and audit_id = '%s'".formatted(entry));
    }

    /** The same entry once more: under another id, or in the place of one that is deleted. */
    UUID copy(UUID entry) {
        var id = test.erp().newId();
        execute(
                """
                insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id,
                    correlation, outcome, code, reason, changed, changes, mac)
                select hospital_id, '%s', at, staff_id, purpose, kind, action, permission, patient_id,
                    correlation, outcome, code, reason, changed, changes, mac
                from erp_audit where hospital_id = :hospital and id = '%s'
                """
                        .formatted(id, entry));
        return id;
    }

    void markWaiting(UUID entry) {
        execute("insert into erp_audit_pending (hospital_id, audit_id) values (:hospital, '%s')".formatted(entry));
    }

    void link(long no, UUID entry) {
        execute("insert into erp_audit_link (hospital_id, no, audit_id, hash) values (:hospital, %d, '%s', %s)"
                .formatted(no, entry, spelled("<bytes>")));
    }

    void swap(long one, long other) {
        renumber(one, -1);
        renumber(other, one);
        renumber(-1, other);
    }

    void swapEntries(UUID one, UUID other) {
        var spare = test.erp().newId();
        relink(one, spare);
        relink(other, one);
        relink(spare, other);
    }

    void head(long no, String hash) {
        execute("update erp_audit_head set last_no = %d, last_hash = %s where hospital_id = :hospital"
                .formatted(no, bytes(hash)));
    }

    void execute(String sql) {
        test.database().asSuperuser(sql.replace(":hospital", "'" + hospital + "'"));
    }

    List<UUID> entries() {
        return test.rows(hospital, "select id from erp_audit where hospital_id = :hospital order by id").stream()
                .map(UUID::fromString)
                .toList();
    }

    /** In the chain's order. */
    List<UUID> linked() {
        return test
                .rows(hospital, "select audit_id from erp_audit_link where hospital_id = :hospital order by no")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private void renumber(long from, long to) {
        execute("update erp_audit_link set no = %d where hospital_id = :hospital and no = %d".formatted(to, from));
    }

    private void relink(UUID from, UUID to) {
        execute("update erp_audit_link set audit_id = '%s' where hospital_id = :hospital and audit_id = '%s'"
                .formatted(to, from));
    }

    private String spelled(String text) {
        UnaryOperator<String> later = t -> t.replace(
                "<later>",
                switch (test.server()) {
                    case POSTGRESQL -> "at + interval '1 microsecond'";
                    case H2 -> "dateadd('microsecond', 1, at)";
                    case MARIADB -> "at + interval 1 microsecond";
                });
        return later.apply(text)
                .replace("<uuid>", "'" + test.erp().newId() + "'")
                .replace("<bytes>", bytes("00ff00ff00ff00ff"));
    }

    private String bytes(String hex) {
        return test.server() == TestServer.POSTGRESQL ? "'\\x" + hex + "'" : "x'" + hex + "'";
    }
}

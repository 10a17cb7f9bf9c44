package health.erp.benchmarks.byhand;

import com.github.f4b6a3.uuid.UuidCreator;
import health.erp.benchmarks.people.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Registers people, one at a time or in batches. */
public final class RegistrationByHand {
    private static final String ABHA = "https://healthid.ndhm.gov.in";
    private static final String PATIENT =
            """
            insert into patient (hospital_id, id, version, mrn, kind, active, display_name, names, gender, birth_date,
                birth_last, birth_precision, birth_estimated, telecoms, addresses, deceased, sameness, sound, registered_at,
                changed_at)
            values (?, ?, 0, ?, 'KNOWN', true, ?, ?, ?, ?, ?, 'DAY', false, ?, ?, false, ?, ?, ?, ?)
            """;
    private static final String IDENTIFIER =
            """
            insert into patient_identifier
                (hospital_id, id, patient_id, system_uri, identifier, type, usage_code, status, in_use)
            values (?, ?, ?, ?, ?, ?, ?, 'CONFIRMED', true)
            """;
    private static final String KEY =
            "insert into patient_key (hospital_id, kind, word, patient_id) values (?, ?, ?, ?)";
    private static final String OUTBOX =
            """
            insert into erp_outbox (hospital_id, id, aggregate_type, aggregate_id, type, version, payload, occurred_at)
            values (?, ?, 'patient', ?, 'patient.created', 1, ?, ?)
            """;
    private static final String AUDIT =
            """
            insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id, changed)
            values (?, ?, ?, ?, 'TREAT', 'COMMAND', ?, ?, ?, '+Patient,+PatientIdentifier')
            """;
    private static final String PENDING = "insert into erp_audit_pending (hospital_id, audit_id) values (?, ?)";

    private final DataSource source;
    private final Serials serials = new Serials("mrn");

    public RegistrationByHand(DataSource source) {
        this.source = source;
    }

    /** One person in one transaction. */
    public UUID register(UUID hospital, UUID staff, Person person) throws SQLException {
        return HospitalTransaction.in(source, hospital, connection -> {
                    var numbers = serials.in(connection, hospital);
                    var at = Prepared.now();
                    var rows = Rows.of(person, numbers.next(), at);
                    try (var patient = connection.prepareStatement(PATIENT);
                            var identifier = connection.prepareStatement(IDENTIFIER);
                            var key = connection.prepareStatement(KEY);
                            var outbox = connection.prepareStatement(OUTBOX);
                            var audit = connection.prepareStatement(AUDIT);
                            var pending = connection.prepareStatement(PENDING)) {
                        set(patient, hospital, rows);
                        patient.executeUpdate();
                        set(identifier, hospital, rows, ABHA, person.abha(), "JHN", "OFFICIAL");
                        identifier.executeUpdate();
                        addKeys(key, hospital, rows);
                        key.executeBatch();
                        setOutbox(outbox, hospital, rows);
                        outbox.executeUpdate();
                        setAudit(audit, pending, hospital, staff, rows, "RegisterPatient", "REGISTER_PATIENT");
                        audit.executeUpdate();
                        pending.executeUpdate();
                    }
                    return new Registered(rows.patient(), numbers);
                })
                .committed();
    }

    /** Patient, identifier and keys only: no event, no audit entry. */
    public UUID registerWithoutTrail(UUID hospital, Person person) throws SQLException {
        return HospitalTransaction.in(source, hospital, connection -> {
                    var numbers = serials.in(connection, hospital);
                    var rows = Rows.of(person, numbers.next(), Prepared.now());
                    try (var patient = connection.prepareStatement(PATIENT);
                            var identifier = connection.prepareStatement(IDENTIFIER);
                            var key = connection.prepareStatement(KEY)) {
                        set(patient, hospital, rows);
                        patient.executeUpdate();
                        set(identifier, hospital, rows, ABHA, person.abha(), "JHN", "OFFICIAL");
                        identifier.executeUpdate();
                        addKeys(key, hospital, rows);
                        key.executeBatch();
                    }
                    return new Registered(rows.patient(), numbers);
                })
                .committed();
    }

    /** Many in one transaction, a batch for each table; {@code keys} are theirs in the list they come from. */
    public void registerAll(UUID hospital, UUID staff, String source, List<Person> people, List<String> keys)
            throws SQLException {
        HospitalTransaction.in(this.source, hospital, connection -> {
                    var numbers = serials.in(connection, hospital);
                    var all = new ArrayList<Rows>();
                    for (var person : people) {
                        all.add(Rows.of(person, numbers.next(), Prepared.now()));
                    }
                    insert(connection, hospital, staff, source, all, keys);
                    return new Registered(hospital, numbers);
                })
                .committed();
    }

    private static void insert(
            Connection connection, UUID hospital, UUID staff, String source, List<Rows> all, List<String> keys)
            throws SQLException {
        try (var patient = connection.prepareStatement(PATIENT);
                var identifier = connection.prepareStatement(IDENTIFIER);
                var key = connection.prepareStatement(KEY);
                var outbox = connection.prepareStatement(OUTBOX);
                var audit = connection.prepareStatement(AUDIT);
                var pending = connection.prepareStatement(PENDING)) {
            for (int i = 0; i < all.size(); i++) {
                var rows = all.get(i);
                set(patient, hospital, rows);
                patient.addBatch();
                set(identifier, hospital, rows, source, keys.get(i), "U", "SECONDARY");
                identifier.addBatch();
                set(identifier, hospital, rows, ABHA, rows.person().abha(), "JHN", "OFFICIAL");
                identifier.addBatch();
                addKeys(key, hospital, rows);
                setOutbox(outbox, hospital, rows);
                outbox.addBatch();
                setAudit(audit, pending, hospital, staff, rows, "RegisterPatients", "IMPORT_PATIENTS");
                audit.addBatch();
                pending.addBatch();
            }
            for (var batch : List.of(patient, identifier, key, outbox, audit, pending)) {
                batch.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement patient, UUID hospital, Rows rows) throws SQLException {
        var at = rows.at().atOffset(ZoneOffset.UTC);
        patient.setObject(1, hospital);
        patient.setObject(2, rows.patient());
        patient.setString(3, rows.mrn());
        patient.setString(4, rows.displayName());
        patient.setString(5, rows.names());
        patient.setString(6, rows.gender());
        patient.setObject(7, rows.person().born());
        patient.setObject(8, rows.person().born());
        patient.setString(9, rows.telecoms());
        patient.setString(10, rows.addresses());
        patient.setString(11, rows.sameness());
        patient.setString(12, rows.sound());
        patient.setObject(13, at);
        patient.setObject(14, at);
    }

    private static void set(
            PreparedStatement identifier,
            UUID hospital,
            Rows rows,
            String system,
            String value,
            String type,
            String use)
            throws SQLException {
        identifier.setObject(1, hospital);
        identifier.setObject(2, UuidCreator.getTimeOrderedEpoch());
        identifier.setObject(3, rows.patient());
        identifier.setString(4, system);
        identifier.setString(5, value);
        identifier.setString(6, type);
        identifier.setString(7, use);
    }

    private static void addKeys(PreparedStatement key, UUID hospital, Rows rows) throws SQLException {
        for (var word : rows.words()) {
            addKey(key, hospital, rows, "NAME", word);
        }
        addKey(key, hospital, rows, "PHONE", rows.person().phone());
    }

    private static void addKey(PreparedStatement key, UUID hospital, Rows rows, String kind, String word)
            throws SQLException {
        key.setObject(1, hospital);
        key.setString(2, kind);
        key.setString(3, word);
        key.setObject(4, rows.patient());
        key.addBatch();
    }

    private static void setOutbox(PreparedStatement outbox, UUID hospital, Rows rows) throws SQLException {
        outbox.setObject(1, hospital);
        outbox.setObject(2, UuidCreator.getTimeOrderedEpoch());
        outbox.setObject(3, rows.patient());
        outbox.setString(4, rows.created());
        outbox.setObject(5, rows.at().atOffset(ZoneOffset.UTC));
    }

    private static void setAudit(
            PreparedStatement audit,
            PreparedStatement pending,
            UUID hospital,
            UUID staff,
            Rows rows,
            String action,
            String permission)
            throws SQLException {
        var id = UuidCreator.getTimeOrderedEpoch();
        audit.setObject(1, hospital);
        audit.setObject(2, id);
        pending.setObject(1, hospital);
        pending.setObject(2, id);
        audit.setObject(3, Prepared.now().atOffset(ZoneOffset.UTC));
        audit.setObject(4, staff);
        audit.setString(5, action);
        audit.setString(6, permission);
        audit.setObject(7, rows.patient());
    }

    /** What the transaction leaves to be done once it has committed. */
    private record Registered(UUID patient, Serials.Taken numbers) {
        UUID committed() {
            numbers.committed();
            return patient;
        }
    }
}

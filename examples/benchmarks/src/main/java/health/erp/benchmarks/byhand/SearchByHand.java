package health.erp.benchmarks.byhand;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds patients, and notes in the audit trail whom it showed. */
public final class SearchByHand {
    private static final String SELECT = "select " + Found.COLUMNS;
    private static final String BY_IDENTIFIER = SELECT
            + """
            from patient_identifier i join patient p on p.hospital_id = i.hospital_id and p.id = i.patient_id
            where i.hospital_id = ? and i.system_uri = ? and i.identifier = ? and i.in_use
            """;
    private static final String BY_MRN = SELECT + "from patient p where p.hospital_id = ? and p.mrn = ?";
    private static final String FIRST_FITTING_NAME =
            """
            from patient_key k join patient p on p.hospital_id = k.hospital_id and p.id = k.patient_id
            where k.hospital_id = ? and k.kind = 'NAME' and k.word >= ? and k.word < ?
            and not exists (select 1 from patient_key e where e.hospital_id = k.hospital_id and e.patient_id = k.patient_id
                and e.kind = 'NAME' and e.word >= ? and e.word < k.word)
            """;
    private static final String BY_NAME =
            SELECT + FIRST_FITTING_NAME + "and p.active order by k.word, k.patient_id limit ?";
    private static final String BY_NAMES = SELECT
            + FIRST_FITTING_NAME
            + """
            and exists (select 1 from patient_key s where s.hospital_id = k.hospital_id and s.patient_id = k.patient_id
                and s.kind = 'NAME' and s.word >= ? and s.word < ?)
            and p.active order by k.word, k.patient_id limit ?
            """;
    private static final String BY_PHONE = SELECT
            + """
            from patient_key k join patient p on p.hospital_id = k.hospital_id and p.id = k.patient_id
            where k.hospital_id = ? and k.kind = 'PHONE' and k.word = ? and p.active order by k.patient_id limit ?
            """;
    private static final String BY_BIRTH = SELECT
            + """
            from patient p where p.hospital_id = ? and p.birth_date >= ? and p.birth_date <= ? and p.birth_last >= ?
            and p.active order by p.id limit ?
            """;
    private static final String IDENTIFIERS =
            """
            select patient_id, system_uri, identifier, type, usage_code, status from patient_identifier
            where hospital_id = ? and patient_id = any (?)
            """;
    private static final String AUDIT =
            """
            insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id)
            values (?, ?, ?, ?, 'TREAT', 'READ', ?, ?, ?)
            """;
    private static final String PENDING = "insert into erp_audit_pending (hospital_id, audit_id) values (?, ?)";
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final DataSource source;

    public SearchByHand(DataSource source) {
        this.source = source;
    }

    public List<Found> byIdentifier(UUID hospital, UUID staff, String system, String value) throws SQLException {
        return find(hospital, staff, "FindByIdentifier", "READ_PATIENT", BY_IDENTIFIER, system, value);
    }

    public List<Found> byMrn(UUID hospital, UUID staff, String mrn) throws SQLException {
        return find(hospital, staff, "FindByIdentifier", "READ_PATIENT", BY_MRN, mrn);
    }

    public List<Found> byName(UUID hospital, UUID staff, String word, int size) throws SQLException {
        return search(hospital, staff, BY_NAME, word, word + END, word, size + 1);
    }

    public List<Found> byNames(UUID hospital, UUID staff, String word, String other, int size) throws SQLException {
        return search(hospital, staff, BY_NAMES, word, word + END, word, other, other + END, size + 1);
    }

    public List<Found> byPhone(UUID hospital, UUID staff, String number, int size) throws SQLException {
        return search(hospital, staff, BY_PHONE, number, size + 1);
    }

    /** Everybody who may be born on the day: that day, or some day of its month or year. */
    public List<Found> byBirthDate(UUID hospital, UUID staff, LocalDate day, int size) throws SQLException {
        return search(hospital, staff, BY_BIRTH, day.withDayOfYear(1), day, day, size + 1);
    }

    private List<Found> search(UUID hospital, UUID staff, String sql, Object... parameters) throws SQLException {
        return find(hospital, staff, "SearchPatients", "SEARCH_PATIENTS", sql, parameters);
    }

    private List<Found> find(
            UUID hospital, UUID staff, String action, String permission, String sql, Object... parameters)
            throws SQLException {
        return HospitalTransaction.in(source, hospital, connection -> {
            var found = patients(connection, hospital, sql, parameters);
            if (parameters[parameters.length - 1] instanceof Integer limit && found.size() == limit) {
                found.remove(limit - 1); // only tells that there is a next page
            }
            if (!found.isEmpty()) {
                addIdentifiers(connection, hospital, found);
            }
            audit(connection, hospital, staff, action, permission, found);
            return found;
        });
    }

    private static List<Found> patients(Connection connection, UUID hospital, String sql, Object... parameters)
            throws SQLException {
        var found = new ArrayList<Found>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, hospital);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 2, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Found.at(rows));
                }
            }
        }
        return found;
    }

    private static void addIdentifiers(Connection connection, UUID hospital, List<Found> found) throws SQLException {
        try (var statement = connection.prepareStatement(IDENTIFIERS)) {
            statement.setObject(1, hospital);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", found.stream().map(Found::id).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var patient = rows.getObject(1, UUID.class);
                    var identifier = "%s|%s|%s|%s|%s"
                            .formatted(
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getString(6));
                    found.stream().filter(f -> f.id().equals(patient)).forEach(f -> f.identifiers()
                            .add(identifier));
                }
            }
        }
    }

    private static void audit(
            Connection connection, UUID hospital, UUID staff, String action, String permission, List<Found> found)
            throws SQLException {
        try (var statement = connection.prepareStatement(AUDIT);
                var pending = connection.prepareStatement(PENDING)) {
            for (var patient : found) {
                add(statement, pending, hospital, staff, action, permission);
                statement.setObject(7, patient.id());
                statement.addBatch();
            }
            if (found.isEmpty()) {
                add(statement, pending, hospital, staff, action, permission);
                statement.setNull(7, java.sql.Types.OTHER);
                statement.addBatch();
            }
            statement.executeBatch();
            pending.executeBatch();
        }
    }

    private static void add(
            PreparedStatement audit,
            PreparedStatement pending,
            UUID hospital,
            UUID staff,
            String action,
            String permission)
            throws SQLException {
        var id = UuidCreator.getTimeOrderedEpoch();
        audit.setObject(1, hospital);
        audit.setObject(2, id);
        audit.setObject(3, Prepared.now().atOffset(ZoneOffset.UTC));
        audit.setObject(4, staff);
        audit.setString(5, action);
        audit.setString(6, permission);
        pending.setObject(1, hospital);
        pending.setObject(2, id);
        pending.addBatch();
    }
}

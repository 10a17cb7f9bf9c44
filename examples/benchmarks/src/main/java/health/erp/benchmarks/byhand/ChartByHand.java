package health.erp.benchmarks.byhand;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads a chart table by table, and notes in the audit trail whose it was. */
public final class ChartByHand {
    private static final String PATIENT =
            "select id, mrn, display_name, gender, birth_date, birth_precision, active from patient where hospital_id"
                    + " = ? and id = ?";
    private static final String ALLERGIES =
            """
            select id, recorded_at, allergen_code, allergen_text, criticality, reacts from allergy
            where hospital_id = ? and patient_id = ? and in_use order by id limit 100
            """;
    private static final String PROBLEMS =
            """
            select id, recorded_at, icd10_code, icd10_title, status, verification from patient_condition
            where hospital_id = ? and patient_id = ? and present and category = 'PROBLEM_LIST_ITEM' order by id limit 100
            """;
    private static final String UPCOMING =
            """
            select id, expected_at, class_code, status, reason from encounter
            where hospital_id = ? and patient_id = ? and status = 'PLANNED' order by id limit 20
            """;
    private static final String ENCOUNTERS =
            """
            select id, started_at, class_code, status, reason from encounter
            where hospital_id = ? and patient_id = ? and started_at is not null and status <> 'ENTERED_IN_ERROR'
            order by id desc limit 10
            """;
    private static final String NOTES =
            """
            select id, begun_at, type, title, status, banner from note
            where hospital_id = ? and patient_id = ? and entry_count > 0 order by id desc limit 5
            """;
    private static final String VITALS =
            """
            select v.id, v.sign, v.amount, v.taken_at, v.flag
            from unnest(array['HEART_RATE', 'RESPIRATORY_RATE', 'BODY_TEMPERATURE', 'OXYGEN_SATURATION', 'INHALED_OXYGEN',
                'SYSTOLIC_PRESSURE', 'DIASTOLIC_PRESSURE', 'BODY_WEIGHT', 'BODY_HEIGHT', 'BLOOD_GLUCOSE', 'PAIN',
                'CONSCIOUSNESS', 'BODY_MASS_INDEX', 'NEWS2']) as wanted (sign)
            cross join lateral (select * from observation o where o.hospital_id = ? and o.patient_id = ?
                and o.sign = wanted.sign and o.in_use order by o.taken_at desc, o.id desc limit 1) as v
            """;
    private static final String AUDIT =
            """
            insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id)
            values (?, ?, ?, ?, 'TREAT', 'READ', 'ShowChart', 'READ_CHART', ?)
            """;
    private static final String PENDING = "insert into erp_audit_pending (hospital_id, audit_id) values (?, ?)";

    private final DataSource source;

    public ChartByHand(DataSource source) {
        this.source = source;
    }

    /** How many lines the chart has. */
    public int show(UUID hospital, UUID staff, UUID patient) throws SQLException {
        return HospitalTransaction.in(source, hospital, connection -> {
            if (rows(connection, PATIENT, hospital, patient).isEmpty()) {
                throw new IllegalStateException("The patient is not there.");
            }
            var lines = 0;
            for (var sql : List.of(ALLERGIES, PROBLEMS, UPCOMING, ENCOUNTERS, NOTES, VITALS)) {
                lines += rows(connection, sql, hospital, patient).size();
            }
            audit(connection, hospital, staff, patient);
            return lines;
        });
    }

    private static List<List<Object>> rows(Connection connection, String sql, UUID hospital, UUID patient)
            throws SQLException {
        var found = new ArrayList<List<Object>>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, hospital);
            statement.setObject(2, patient);
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var row = new ArrayList<Object>(columns);
                    for (int i = 1; i <= columns; i++) {
                        row.add(rows.getObject(i));
                    }
                    found.add(row);
                }
            }
        }
        return found;
    }

    private static void audit(Connection connection, UUID hospital, UUID staff, UUID patient) throws SQLException {
        var id = UuidCreator.getTimeOrderedEpoch();
        try (var audit = connection.prepareStatement(AUDIT);
                var pending = connection.prepareStatement(PENDING)) {
            audit.setObject(1, hospital);
            audit.setObject(2, id);
            audit.setObject(3, Prepared.now().atOffset(ZoneOffset.UTC));
            audit.setObject(4, staff);
            audit.setObject(5, patient);
            audit.executeUpdate();
            pending.setObject(1, hospital);
            pending.setObject(2, id);
            pending.executeUpdate();
        }
    }
}

package health.erp.benchmarks.byhand;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** What a unit has to know of rows that are there before it begins. */
public final class HospitalRows {
    private static final String PATIENTS =
            "select patient_id from lab_subject where hospital_id = ? order by patient_id";
    private static final String CONTENTS =
            """
            select r.test, v.content from lab_run r
            join lab_result_version v on v.hospital_id = r.hospital_id and v.run_id = r.id
            where r.hospital_id = ? and r.specimen_id = ?
            """;

    private static final String CHANGES =
            "select action, max(length(changes)) from erp_audit where hospital_id = ? and changes is not null group by action";
    private static final String RESULTS =
            """
            select k.action, max(length(r.result)) from erp_idempotency k
            join erp_idempotency_result r on r.hospital_id = k.hospital_id and r.id = k.id
            where k.hospital_id = ? group by k.action
            """;

    private final DataSource source;

    public HospitalRows(DataSource source) {
        this.source = source;
    }

    /** How many bytes the library has sealed, by the name of the command. */
    public Sealed sealed(UUID hospital) throws SQLException {
        return HospitalTransaction.in(
                source,
                hospital,
                connection ->
                        new Sealed(lengths(connection, CHANGES, hospital), lengths(connection, RESULTS, hospital)));
    }

    private static Map<String, Integer> lengths(Connection connection, String sql, UUID hospital) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Prepared.set(statement, hospital);
            var all = new LinkedHashMap<String, Integer>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    all.put(row.getString(1), row.getInt(2));
                }
            }
            return all;
        }
    }

    /**
     * Bytes that are kept sealed of a command, by its name.
     *
     * @param changes with the audit entry
     * @param results with its key
     */
    public record Sealed(Map<String, Integer> changes, Map<String, Integer> results) {
        int changes(String action) {
            return Objects.requireNonNull(changes.get(action), action);
        }

        int results(String action) {
            return Objects.requireNonNull(results.get(action), action);
        }
    }

    /** Those the laboratory knows. */
    public List<UUID> patients(UUID hospital) throws SQLException {
        return HospitalTransaction.in(source, hospital, connection -> {
            try (var statement = connection.prepareStatement(PATIENTS)) {
                Prepared.set(statement, hospital);
                var all = new ArrayList<UUID>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        all.add(row.getObject(1, UUID.class));
                    }
                }
                return all;
            }
        });
    }

    /** What is said of the results of a tube, by test. */
    public Map<String, String> contents(UUID hospital, UUID specimen) throws SQLException {
        return HospitalTransaction.in(source, hospital, connection -> {
            try (var statement = connection.prepareStatement(CONTENTS)) {
                Prepared.set(statement, hospital, specimen);
                var all = new LinkedHashMap<String, String>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        all.put(row.getString(1), row.getString(2));
                    }
                }
                return all;
            }
        });
    }
}

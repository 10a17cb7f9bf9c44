package health.erp.benchmarks.byhand;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final DataSource source;

    public HospitalRows(DataSource source) {
        this.source = source;
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

package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How often each kind of reference data of a hospital has changed. The transaction that changes some moves its row on
 * as the last thing it does, so that the row is locked for a moment only and its time is close to the commit.
 */
final class Versions {
    private final Database database;

    Versions(Database database) {
        this.database = database;
    }

    /** Moves the version on and returns it. */
    long advance(Connection connection, HospitalId hospital, String name) throws SQLException {
        while (true) {
            try (var statement = connection.prepareStatement(advance())) {
                statement.setObject(1, hospital.value());
                statement.setString(2, name);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } catch (SQLIntegrityConstraintViolationException e) {
                if (database != Database.H2) {
                    throw e;
                } // its merge looks first and inserts then: somebody made the row in between, so look again
            }
        }
    }

    /** All of the hospital's, as the connection's transaction sees them. */
    List<Version> of(Connection connection, HospitalId hospital) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select hospital_id, name, version from erp_version where hospital_id = ?")) {
            statement.setObject(1, hospital.value());
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    /** Of all hospitals: those that changed in the last minute by the clock of the database, or all there are. */
    List<Version> heard(Connection connection, boolean all) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select hospital_id, name, version from erp_version" + (all ? "" : " where " + lastMinute()))) {
            return read(rows);
        }
    }

    private static List<Version> read(ResultSet rows) throws SQLException {
        var versions = new ArrayList<Version>();
        while (rows.next()) {
            versions.add(
                    new Version(new HospitalId(rows.getObject(1, UUID.class)), rows.getString(2), rows.getLong(3)));
        }
        return versions;
    }

    private String advance() {
        return switch (database) {
            case POSTGRESQL ->
                """
                insert into erp_version (hospital_id, name, version, changed_at) values (?, ?, 1, clock_timestamp())
                on conflict (hospital_id, name)
                do update set version = erp_version.version + 1, changed_at = excluded.changed_at
                returning version
                """;
            case MARIADB ->
                """
                insert into erp_version (hospital_id, name, version, changed_at) values (?, ?, 1, utc_timestamp(6))
                on duplicate key update version = version + 1, changed_at = values(changed_at)
                returning version
                """;
            case H2 ->
                """
                select version from final table (
                    merge into erp_version as v
                    using (values (cast(? as uuid), cast(? as varchar))) as s (hospital_id, name)
                    on v.hospital_id = s.hospital_id and v.name = s.name
                    when matched then update set version = v.version + 1, changed_at = current_timestamp
                    when not matched then insert values (s.hospital_id, s.name, 1, current_timestamp))
                """;
        };
    }

    private String lastMinute() {
        return switch (database) {
            case POSTGRESQL -> "changed_at > clock_timestamp() - interval '1 minute'";
            case MARIADB -> "changed_at > utc_timestamp(6) - interval 1 minute";
            case H2 -> "changed_at > dateadd(minute, -1, current_timestamp)";
        };
    }
}

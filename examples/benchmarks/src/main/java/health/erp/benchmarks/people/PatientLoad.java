package health.erp.benchmarks.people;

import com.github.f4b6a3.uuid.UuidCreator;
import health.erp.benchmarks.byhand.Rows;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Copies the patients of one hospital into the tables, as their owner and in one transaction. */
final class PatientLoad {
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final String ABHA = "https://healthid.ndhm.gov.in";
    private static final List<String> TABLES = List.of("patient", "patient_identifier", "patient_key");

    private final Connection connection;
    private final UUID hospital;
    private final StringBuilder patients = new StringBuilder();
    private final StringBuilder identifiers = new StringBuilder();
    private final StringBuilder keys = new StringBuilder();

    PatientLoad(Connection connection, UUID hospital) {
        this.connection = connection;
        this.hospital = hospital;
    }

    void add(UUID id, long serial, Person person) {
        var rows = new Rows(id, Rows.mrn(serial), person, LONG_AGO);
        line(
                patients,
                id,
                0,
                rows.mrn(),
                "KNOWN",
                true,
                rows.displayName(),
                rows.names(),
                rows.gender(),
                person.born(),
                person.born(),
                "DAY",
                false,
                rows.telecoms(),
                rows.addresses(),
                false,
                rows.sameness(),
                rows.sound(),
                LONG_AGO,
                LONG_AGO);
        line(
                identifiers,
                UuidCreator.getTimeOrderedEpoch(),
                id,
                ABHA,
                person.abha(),
                "JHN",
                "OFFICIAL",
                "CONFIRMED",
                true);
        rows.words().forEach(word -> line(keys, "NAME", word, id));
        line(keys, "PHONE", person.phone(), id);
    }

    /** Row-level security takes no copies, not even from the owner, so it is lifted from the owner meanwhile. */
    void copy(long lastSerial) throws SQLException {
        force("no force");
        copy(
                "patient (hospital_id, id, version, mrn, kind, active, display_name, names, gender, birth_date, birth_last,"
                        + " birth_precision, birth_estimated, telecoms, addresses, deceased, sameness, sound, registered_at, changed_at)",
                patients);
        copy(
                "patient_identifier (hospital_id, id, patient_id, system_uri, identifier, type, usage_code, status, in_use)",
                identifiers);
        copy("patient_key (hospital_id, kind, word, patient_id)", keys);
        force("force");
        Register.execute(connection, "select set_config('erp.hospital_id', '%s', true)".formatted(hospital));
        Register.execute(
                connection,
                """
                insert into erp_number_series (hospital_id, series, last_number) values ('%s', 'mrn', %d)
                on conflict (hospital_id, series) do update set last_number = excluded.last_number
                """
                        .formatted(hospital, lastSerial));
    }

    private void force(String how) throws SQLException {
        for (var table : TABLES) {
            Register.execute(connection, "alter table %s %s row level security".formatted(table, how));
        }
    }

    private void copy(String target, StringBuilder rows) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the text format of copy; nothing of ours needs escaping but the backslash, which JSON does not use here. */
    private void line(StringBuilder table, Object... values) {
        table.append(hospital);
        for (var value : values) {
            table.append('\t').append(value);
        }
        table.append('\n');
    }
}

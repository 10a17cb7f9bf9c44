package health.erp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.benchmarks.people.Register;
import health.erp.core.id.HospitalId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The comparison is honest only as long as both sides leave the same rows behind. */
@OnEachDatabase(value = Records.class, only = TestServer.POSTGRESQL)
class SameRowsTest {
    /** All columns but ids and times; those of the payload are masked. */
    private static final Map<String, String> COLUMNS = Map.of(
            "patient",
            "version, mrn, kind, active, display_name, names, gender, birth_date, birth_last, birth_precision,"
                    + " birth_estimated, telecoms, addresses, deceased, deceased_at, mother_id, birth_order, sameness,"
                    + " registered_at = changed_at",
            "patient_identifier",
            "system_uri, identifier, type, usage_code, status, in_use",
            "patient_key",
            "kind, word",
            "erp_outbox",
            "aggregate_type, type, version, payload, correlation",
            "erp_audit",
            "purpose, kind, action, permission, patient_id is null, correlation, outcome, code, reason, changed",
            "erp_audit_pending",
            "audit_id",
            "erp_number_series",
            "series, last_number");

    /** Of a booking; the library keeps its key and what it answered besides. */
    private static final Map<String, String> OF_A_BOOKING = Map.of(
            "appointment",
            "version, number, status, live, starts_at, ends_at, held_until, location_id, encounter_id, resources,"
                    + " previous_id, series_id, recurrence, occurs, apart, override_reason, overridden, cancel_reason,"
                    + " unsettled, rebook_reason,"
                    + " booked_at = changed_at",
            "appointment_claim",
            "starts_at, ends_at, held_until, capacity, lane_from, lane_to, enforced",
            "erp_outbox",
            "aggregate_type, type, version, payload, correlation",
            "erp_audit",
            "purpose, kind, action, permission, patient_id is null, correlation, outcome, code, reason, changed");

    private final TestErp test;
    private final List<HospitalId> hospitals = new ArrayList<>();

    SameRowsTest(TestErp test) {
        this.test = test;
    }

    @Test
    void ofARegistration() throws SQLException {
        assertThatBothLeaveTheSame("W1", 1);
    }

    @Test
    void ofAnIntake() throws SQLException {
        assertThatBothLeaveTheSame("B1", 200);
    }

    @Test
    void ofABooking() throws SQLException {
        comparisons("W5").get(0).erp().once(0);
        var erp = hospitals.get(0);
        hospitals.clear();
        comparisons("W5").get(0).jdbc().once(0);
        var jdbc = hospitals.get(0);

        OF_A_BOOKING.forEach((table, columns) -> {
            var lastOnly = table.startsWith("erp_") ? " order by id desc limit 1" : "";
            assertThat(masked(jdbc, columns, table, lastOnly))
                    .as(table)
                    .hasSize(1)
                    .isEqualTo(masked(erp, columns, table, lastOnly));
        });
    }

    @Test
    void ofASearch() throws SQLException {
        var searches = comparisons("S1");

        for (var search : searches) {
            search.erp().once(1);
            var erp = audit();
            search.jdbc().once(1);
            var both = audit();

            assertThat(both).as(search.kind()).hasSize(2 * erp.size());
            assertThat(both.subList(erp.size(), both.size()))
                    .as(search.kind())
                    .containsExactlyInAnyOrderElementsOf(erp);
            test.database()
                    .execute("alter table erp_audit disable trigger user; truncate erp_audit; alter table erp_audit"
                            + " enable trigger user");
        }
    }

    @Test
    void ofALookAtAChart() throws SQLException {
        var chart = comparisons("R1").get(0);
        var hospital = hospitals.get(0);
        var looks =
                "select %s from erp_audit where action = 'ShowChart' order by id".formatted(COLUMNS.get("erp_audit"));
        var before = test.rows(hospital, looks).size();

        chart.erp().once(0);
        chart.jdbc().once(0);

        var after = test.rows(hospital, looks);
        assertThat(after).hasSize(before + 2);
        assertThat(after.get(before + 1)).isEqualTo(after.get(before));
    }

    /** Only its keys, made once for the hospital, are left out. */
    @Test
    void noTableIsForgotten() throws SQLException {
        comparisons("W1").get(0).erp().once(0);
        var hospital = hospitals.get(0);

        assertThat(test.database()
                        .catalogue("select distinct table_name from information_schema.columns"
                                + " where column_name = 'hospital_id'"))
                .filteredOn(table -> !table.equals("erp_key") && isWritten(table, hospital))
                .containsExactlyInAnyOrderElementsOf(COLUMNS.keySet());
    }

    private boolean isWritten(String table, HospitalId hospital) {
        return !test.rows(hospital, "select 1 from %s where hospital_id = :hospital limit 1".formatted(table))
                .isEmpty();
    }

    /** The same turn is the same person; each side works in a hospital of its own. */
    private void assertThatBothLeaveTheSame(String unit, int patients) throws SQLException {
        comparisons(unit).get(0).erp().once(0);
        var erp = hospitals.get(0);
        hospitals.clear();
        comparisons(unit).get(0).jdbc().once(0);
        var jdbc = hospitals.get(0);

        assertThat(rows(erp, "patient")).hasSize(patients);
        for (var table : COLUMNS.keySet()) {
            assertThat(rows(jdbc, table)).as(table).isNotEmpty().isEqualTo(rows(erp, table));
        }
    }

    private List<Comparison> comparisons(String unit) throws SQLException {
        var database = test.database();
        var records = test.erp().module(Records.class);
        var stage = new Stage(test.erp(), records, database.application(), database.owner(), this::aHospital, 500);
        return Units.named(unit).orElseThrow().comparisons(stage);
    }

    private HospitalId aHospital() {
        hospitals.add(test.aHospital());
        return hospitals.get(hospitals.size() - 1);
    }

    private List<String> rows(HospitalId hospital, String table) {
        return masked(hospital, Objects.requireNonNull(COLUMNS.get(table)), table, "");
    }

    private List<String> masked(HospitalId hospital, String columns, String table, String rest) {
        return test.rows(hospital, "select %s from %s%s".formatted(columns, table, rest)).stream()
                .map(row -> row.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "<id>")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]+Z", "<time>"))
                .sorted()
                .toList();
    }

    /** Whom the search of turn 1 showed, and how; the register's hospitals are known. */
    private List<String> audit() {
        return IntStream.range(0, Stage.HOSPITALS)
                .mapToObj(Register::hospital)
                .flatMap(h -> test
                        .rows(h, "select %s, patient_id from erp_audit order by id".formatted(COLUMNS.get("erp_audit")))
                        .stream())
                .toList();
    }
}

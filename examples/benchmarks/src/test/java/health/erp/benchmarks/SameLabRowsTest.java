package health.erp.benchmarks;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import health.erp.core.id.HospitalId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.records.Records;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As {@code SameRowsTest}, of the laboratory: both sides leave the same rows. */
@OnEachDatabase(
        value = {Records.class, Lab.class},
        only = TestServer.POSTGRESQL)
class SameLabRowsTest {
    /**
     * All columns but ids, times, hashes and the order's number; those within documents are masked. Whatever was there before is
     * the same, too.
     */
    private static final Map<String, String> COLUMNS = Map.of(
            "lab_subject",
            "version, subject",
            "lab_order",
            "version, encounter_id, subject, circumstances, priority, ward_id, placed_at = due_at",
            "lab_order_item",
            "version, test_code, section, priority, priority_rank, status, is_open, is_awaited, ward_id, origin, parent_id,"
                    + " reflex_rule, source_version, specimen_id is null, reason, collected_at is null, received_at is null,"
                    + " resulted_at is null, completed_at is null, completed_at = resulted_at",
            "lab_specimen",
            "version, accession, container_no, type, container, status, remaining",
            "lab_run",
            "version, test, attempt, origin, instrument_id is null, skew, dilution, lots, length(reading), repeats, section, series,"
                    + " urgency, medical, two_persons, stage, in_use, comparable, left_lab, current_no, standing, preliminary, doubted, proof,"
                    + " reason, despite, verified_by is null, verified_at = released_at, validated_by, validated_at,"
                    + " released_no",
            "lab_result_version",
            "no, kind, content, reason, length(hash), previous_hash",
            "erp_outbox",
            "aggregate_type, type, version, payload, correlation",
            "erp_audit",
            "purpose, kind, action, permission, patient_id is null, correlation, outcome, code, reason, changed",
            "lab_custody",
            "no, kind, from_holder, to_holder");

    /** Of a command under a key besides; how long what is sealed is differs by the digits of a moment. */
    private static final Map<String, String> OF_A_KEY = Map.of(
            "erp_idempotency", "action, length(idempotency_key), length(body_mac) >= 32",
            "erp_idempotency_result", "length(result) > 100",
            "erp_audit", "action, patient_id is null, changed, length(changes) > 100, length(mac) >= 32");

    /** Of a message besides; it is sealed by the library only. */
    private static final Map<String, String> OF_A_MESSAGE = Map.of(
            "lab_message",
            "control_id, relation, first_id, length(repeat_key), length(number_key), length(content_key), size",
            "lab_message_fate",
            "version, status, parts, runs, settled_at is null",
            "lab_message_exception",
            "kind",
            "lab_received_result",
            "version, code, length(value_key)");

    /** The library's keys and what it answered; what is still to be linked, which is done meanwhile; blocks of numbers. */
    private static final List<String> APART =
            List.of("erp_idempotency", "erp_idempotency_result", "erp_audit_pending", "erp_number_series");

    private final TestErp test;
    private final List<HospitalId> hospitals = new ArrayList<>();

    SameLabRowsTest(TestErp test) {
        this.test = test;
    }

    @Test
    void ofAnOrderItsResultsAndTheirVerification() throws SQLException {
        assertThatBothLeaveTheSame("W2", COLUMNS);
    }

    @Test
    void ofTheirKeysAndSeals() throws SQLException {
        assertThatBothLeaveTheSame("W2", OF_A_KEY);
    }

    @Test
    void ofAMessage() throws SQLException {
        var all = new HashMap<>(COLUMNS);
        all.putAll(OF_A_MESSAGE);
        assertThatBothLeaveTheSame("L1", all);
    }

    private void assertThatBothLeaveTheSame(String unit, Map<String, String> tables) throws SQLException {
        comparison(unit).erp().once(0);
        var erp = hospitals.get(0);
        hospitals.clear();
        comparison(unit).jdbc().once(0);
        var jdbc = hospitals.get(0);

        assertSoftly(softly -> tables.forEach((table, columns) ->
                softly.assertThat(masked(jdbc, columns, table)).as(table).isEqualTo(masked(erp, columns, table))));
    }

    @Test
    void noTableOfTheLaboratoryIsForgotten() throws SQLException {
        assertThat(tablesWrittenBy("W2")).isNotEmpty().isSubsetOf(COLUMNS.keySet());
        assertThat(tablesWrittenBy("L1"))
                .contains("lab_received_result")
                .filteredOn(table -> !OF_A_MESSAGE.containsKey(table))
                .isSubsetOf(COLUMNS.keySet());
    }

    private List<String> tablesWrittenBy(String unit) throws SQLException {
        hospitals.clear();
        var comparison = comparison(unit);
        var before = tables().stream().collect(toMap(table -> table, this::rows));
        comparison.erp().once(0);
        return tables().stream()
                .filter(table -> !APART.contains(table) && !rows(table).equals(before.get(table)))
                .toList();
    }

    private List<String> tables() {
        return test.database()
                .catalogue(
                        "select distinct table_name from information_schema.columns where column_name = 'hospital_id'");
    }

    private Integer rows(String table) {
        return test.rows(hospitals.get(0), "select 1 from " + table).size();
    }

    private Comparison comparison(String unit) throws SQLException {
        var database = test.database();
        var records = test.erp().module(Records.class);
        var stage = new Stage(test.erp(), records, database.application(), database.owner(), this::aHospital, 500);
        return Units.named(unit).orElseThrow().comparisons(stage).get(0);
    }

    private HospitalId aHospital() {
        hospitals.add(test.aHospital());
        return hospitals.get(hospitals.size() - 1);
    }

    private List<String> masked(HospitalId hospital, String columns, String table) {
        return test.rows(hospital, "select %s from %s".formatted(columns, table)).stream()
                .map(row -> row.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "<id>")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]+Z", "<time>"))
                .sorted()
                .toList();
    }
}

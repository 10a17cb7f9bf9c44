package health.erp.benchmarks.byhand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import health.erp.benchmarks.byhand.HospitalRows.Sealed;
import health.erp.benchmarks.byhand.Prepared.Deed;
import health.erp.benchmarks.byhand.Prepared.Told;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Orders tests of a patient, writes down what was measured in a tube, and answers for it: a transaction each. */
public final class TestsByHand {
    private static final String PLACE = "PlaceLabOrder";
    private static final String ENTER = "EnterResults";
    private static final String VERIFY = "VerifyResults";
    private static final String KNOWN = "select id, subject from lab_subject where hospital_id = ? and patient_id = ?";
    private static final String ORDER =
            """
            insert into lab_order (hospital_id, id, version, number, patient_id, subject, circumstances, priority, requester_id,
                placed_by, placed_at, due_at)
            values (?, ?, 0, ?, ?, ?, '{}', 'ROUTINE', ?, ?, ?, ?)
            """;
    private static final String ITEM =
            """
            insert into lab_order_item (hospital_id, id, version, order_id, patient_id, test_code, test_version_id, section,
                priority, priority_rank, status, is_open, is_awaited, due_at, origin, ordered_at)
            values (?, ?, 0, ?, ?, ?, ?, 'CHEM', 'ROUTINE', 3, 'ACTIVE', true, true, ?, 'ORDERED', ?)
            """;
    private static final String BENCH =
            """
            select i.id, i.test_code, i.order_id, i.patient_id, s.collected_at, k.subject from lab_specimen s
            join lab_order o on o.hospital_id = s.hospital_id and o.id = s.order_id
            join lab_order_item i on i.hospital_id = o.hospital_id and i.order_id = o.id
            left join lab_subject k on k.hospital_id = s.hospital_id and k.patient_id = s.patient_id
            where s.hospital_id = ? and s.id = ? order by i.id
            """;
    private static final String ORDER_OF_TUBE =
            """
            select o.id, k.subject from lab_specimen s
            join lab_order o on o.hospital_id = s.hospital_id and o.id = s.order_id
            join lab_subject k on k.hospital_id = s.hospital_id and k.patient_id = s.patient_id
            where s.hospital_id = ? and s.id = ? for update of o for share of k
            """;
    private static final String ENTERED =
            """
            select r.id, r.item_id, v.content from lab_run r
            join lab_result_version v on v.hospital_id = r.hospital_id and v.run_id = r.id and v.no = r.current_no
            where r.hospital_id = ? and r.specimen_id = ? and r.in_use
            """;
    private static final String CONTROLLED =
            "select distinct test_code from lab_controlled_test where hospital_id = ? and test_code = any (?)";
    private static final String EARLIER =
            """
            select t.test, r.id, r.collected_at, v.content from lab_specimen s cross join unnest(?) t(test)
            cross join lateral (select id, current_no, collected_at from lab_run where hospital_id = s.hospital_id
                and patient_id = s.patient_id and test = t.test and series = 'mmol/L||SER' and comparable
                and collected_at >= s.collected_at - interval '30 days' and collected_at < s.collected_at
                order by collected_at desc limit 1) r
            join lab_result_version v on v.hospital_id = s.hospital_id and v.run_id = r.id and v.no = r.current_no
            where s.hospital_id = ? and s.id = ?
            """;
    private static final String RUN =
            """
            insert into lab_run (hospital_id, id, version, item_id, order_id, specimen_id, patient_id, test, attempt, origin,
                instrument_id, operator_id, measured_at, skew, dilution, lots, section, series, collected_at, urgency, medical,
                two_persons, stage, in_use, current_no, standing, preliminary, doubted, proof, reading, repeats)
            values (?, ?, 0, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, 0, 1, '[]', 'CHEM', ?, ?, 3, false, false, 'ENTERED', true, 1,
                'ENTERED', false, false, ?, ?, ?)
            """;
    private static final String VERSION =
            """
            insert into lab_result_version (hospital_id, run_id, no, kind, content, made_by, made_at, previous_hash, hash)
            values (?, ?, 1, 'ENTERED', ?, ?, ?, '', ?)
            """;
    private static final String AMOUNT = "\"amount\":";
    private static final String VALUE =
            "value 5 EXACT\ncomparator - \namount %d %s\nmore - \nunit 6 mmol/L\nsystem - \nanswer - \ntext - \n";
    private static final String LAST =
            """
            select t.test, r.reading, r.repeats from unnest(?) t(test) cross join lateral (select reading, repeats from lab_run
                where hospital_id = ? and instrument_id = ? and test = t.test order by id desc limit 1) r
            """;

    private final DataSource source;
    private final Sealed sealed;
    private final Serials serials = new Serials("lab-order");

    /** @param sealed how many bytes there are to seal */
    public TestsByHand(DataSource source, Sealed sealed) {
        this.source = source;
        this.sealed = sealed;
    }

    /** Who does it, in which hospital. */
    public record By(UUID hospital, UUID staff) {}

    private interface Step<R> {
        Done<R> with(Connection connection, Instant now) throws SQLException;
    }

    /** What a step gives back, and the entry it leaves. */
    private record Done<R>(R result, Deed deed) {}

    /** Done once under its key; what it changed and what it gave back are kept sealed. */
    private <R> R keyed(By by, String action, Object body, Step<R> step) throws SQLException {
        return HospitalTransaction.in(source, by.hospital(), connection -> {
            var claim = Prepared.claim(connection, by.hospital(), by.staff(), action, body);
            var now = Prepared.now();
            var done = step.with(connection, now);
            Prepared.audit(connection, by.hospital(), now, done.deed().sealed(sealed.changes(action)));
            Prepared.settle(connection, by.hospital(), claim, sealed.results(action));
            return done.result();
        });
    }

    /** Tests by their codes, with the versions of the catalogue. */
    public record Wanted(UUID patient, String subject, UUID requester, Map<String, UUID> tests) {}

    /** A run of a test, as it is written down. */
    record Run(UUID id, UUID item, UUID order, UUID patient, String test, UUID version) {}

    /**
     * How it was measured.
     *
     * @param contents what is said of each test, as the library writes it
     */
    public record Measuring(String origin, @Nullable UUID instrument, String proof, Map<String, String> contents) {
        /** As the library makes it of an exact value. */
        private String key(String test) {
            var content = Objects.requireNonNull(contents.get(test));
            var from = content.indexOf(AMOUNT) + AMOUNT.length();
            var amount = content.substring(from, content.indexOf(',', from));
            return sha256(VALUE.formatted(amount.length(), amount)).substring(0, 32);
        }
    }

    /** What an instrument gave, and how often in a row before. */
    private record Given(String key, int repeats) {}

    public void place(By by, Wanted wanted) throws SQLException {
        keyed(by, PLACE, wanted, (connection, now) -> {
                    if (Prepared.read(connection, KNOWN, by.hospital(), wanted.patient()) == 0) {
                        throw new IllegalStateException("The laboratory does not know the patient.");
                    }
                    var numbers = serials.in(connection, by.hospital());
                    insert(connection, by, wanted, numbers.next(), now);
                    var deed = new Deed(by.staff(), PLACE, "PLACE_LAB_ORDER", wanted.patient(), "+LabOrder,+OrderItem");
                    return new Done<>(numbers, deed);
                })
                .committed();
    }

    private static void insert(Connection connection, By by, Wanted wanted, long number, Instant now)
            throws SQLException {
        var hospital = by.hospital();
        var order = Prepared.newId();
        Prepared.write(
                connection,
                ORDER,
                hospital,
                order,
                number,
                wanted.patient(),
                wanted.subject(),
                wanted.requester(),
                by.staff(),
                now,
                now);
        var items = new ArrayList<Object[]>();
        var lines = new ArrayList<String>();
        wanted.tests().forEach((test, version) -> {
            var id = Prepared.newId();
            items.add(new Object[] {hospital, id, order, wanted.patient(), test, version, now, now});
            lines.add("{\"item\":\"%s\",\"test\":\"%s\",\"version\":\"%s\",\"origin\":\"ORDERED\"}"
                    .formatted(id, test, version));
        });
        Prepared.writeAll(connection, ITEM, items);
        var told = "{\"order\":\"%s\",\"patient\":\"%s\",\"tests\":[%s],\"at\":\"%s\"}"
                .formatted(order, wanted.patient(), String.join(",", lines), now);
        Prepared.tell(connection, hospital, now, List.of(new Told("lab-order", order, "test.ordered", told)));
    }

    /** Answers the runs, so that they can be verified. */
    public List<UUID> enter(By by, UUID specimen, Measuring measuring) throws SQLException {
        return keyed(by, ENTER, measuring, (connection, now) -> {
            mustBeEnterable(
                    connection, by.hospital(), specimen, measuring.contents().keySet());
            var runs = enter(connection, by, specimen, measuring, now);
            return new Done<>(runs.stream().map(Run::id).toList(), entering(by, runs));
        });
    }

    /** Of an order nobody else works at, and of tests that need no instrument; what was there before is looked at. */
    private static void mustBeEnterable(Connection connection, UUID hospital, UUID specimen, Set<String> tests)
            throws SQLException {
        var codes = connection.createArrayOf("text", tests.toArray());
        if (Prepared.read(connection, ORDER_OF_TUBE, hospital, specimen) != 1
                || Prepared.read(connection, ENTERED, hospital, specimen) != 0
                || Prepared.read(connection, CONTROLLED, hospital, codes) != 0) {
            throw new IllegalStateException("Nothing can be entered.");
        }
        Prepared.read(connection, EARLIER, codes, hospital, specimen);
    }

    static Deed entering(By by, List<Run> runs) {
        var patient = runs.get(0).patient();
        return new Deed(by.staff(), ENTER, "ENTER_RESULT", patient, "+ResultVersion,+TestRun");
    }

    static List<Run> enter(Connection connection, By by, UUID specimen, Measuring measuring, Instant now)
            throws SQLException {
        var hospital = by.hospital();
        var runs = new ArrayList<Run>();
        var rows = new ArrayList<Object[]>();
        var versions = new ArrayList<Object[]>();
        var given = given(connection, hospital, measuring);
        try (var bench = connection.prepareStatement(BENCH)) {
            Prepared.set(bench, hospital, specimen);
            try (var row = bench.executeQuery()) {
                while (row.next()) {
                    var id = Prepared.newId();
                    var item = row.getObject(1, UUID.class);
                    var test = row.getString(2);
                    var order = row.getObject(3, UUID.class);
                    var patient = row.getObject(4, UUID.class);
                    var reading = Optional.ofNullable(given.get(test));
                    runs.add(new Run(id, item, order, patient, test, item));
                    rows.add(new Object[] {
                        hospital,
                        id,
                        item,
                        order,
                        specimen,
                        patient,
                        test,
                        measuring.origin(),
                        Optional.ofNullable(measuring.instrument()),
                        by.staff(),
                        now,
                        "mmol/L||SER",
                        row.getObject(5),
                        measuring.proof(),
                        reading.map(Given::key),
                        reading.map(Given::repeats)
                    });
                    var content = Objects.requireNonNull(measuring.contents().get(test));
                    versions.add(new Object[] {hospital, id, content, by.staff(), now, sha256(content)});
                }
            }
        }
        Prepared.writeAll(connection, RUN, rows);
        Prepared.writeAll(connection, VERSION, versions);
        var first = runs.get(0);
        var told = "{\"specimen\":\"%s\",\"order\":\"%s\",\"patient\":\"%s\",\"runs\":[%s],\"at\":\"%s\"}"
                .formatted(
                        specimen,
                        first.order(),
                        first.patient(),
                        runs.stream().map(run -> "\"" + run.id() + "\"").collect(joining(",")),
                        now);
        Prepared.tell(connection, hospital, now, List.of(new Told("specimen", specimen, "lab.result.entered", told)));
        return runs;
    }

    private static Map<String, Given> given(Connection connection, UUID hospital, Measuring measuring)
            throws SQLException {
        var given = new HashMap<String, Given>();
        if (measuring.instrument() == null) {
            return given;
        }
        var tests = measuring.contents().keySet();
        tests.forEach(test -> given.put(test, new Given(measuring.key(test), 0)));
        try (var last = connection.prepareStatement(LAST)) {
            Prepared.set(last, connection.createArrayOf("text", tests.toArray()), hospital, measuring.instrument());
            try (var row = last.executeQuery()) {
                while (row.next()) {
                    var key = measuring.key(row.getString(1));
                    if (key.equals(row.getString(2))) {
                        given.put(row.getString(1), new Given(key, row.getInt(3) + 1));
                    }
                }
            }
        }
        return given;
    }

    /** Of one step: what is verified is out, and its tests are done. */
    public int verify(By by, List<UUID> ids) throws SQLException {
        return keyed(by, VERIFY, ids, (connection, now) -> {
            var runs = ReleaseByHand.out(connection, by, ids, now);
            var patient = runs.get(0).patient();
            return new Done<>(
                    runs.size(), new Deed(by.staff(), VERIFY, "VERIFY_RESULT", patient, ReleaseByHand.CHANGED));
        });
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}

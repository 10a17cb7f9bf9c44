package health.erp.benchmarks.byhand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import health.erp.benchmarks.byhand.Prepared.Deed;
import health.erp.benchmarks.byhand.Prepared.Told;
import health.erp.benchmarks.byhand.TestsByHand.By;
import health.erp.benchmarks.byhand.TestsByHand.Measuring;
import health.erp.benchmarks.byhand.TestsByHand.Run;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps a message of an analyzer, then reads it and writes down its results: a transaction each. */
public final class MessagesByHand {
    /** What the documents say that others are made after. */
    public static final String FIRST_VALUE = "4.4";

    private static final int KEY = 32;
    private static final String CHANNEL =
            "select id, settings from lab_channel where hospital_id = ? and code = ? and enabled";
    private static final String MESSAGE =
            """
            insert into lab_message (hospital_id, id, channel_id, received_at, control_id, relation, repeat_key, number_key,
                content_key, size, content)
            values (?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?, ?)
            """;
    private static final String FATE =
            """
            insert into lab_message_fate (hospital_id, id, version, channel_id, status, parts, runs)
            values (?, ?, 0, ?, 'RECEIVED', '[]', 0)
            """;
    private static final String KEPT =
            """
            select m.content, f.channel_id from lab_message_fate f
            join lab_message m on m.hospital_id = f.hospital_id and m.id = f.id
            where f.hospital_id = ? and f.id = ? and f.status = 'RECEIVED' for update of f
            """;
    private static final String SPECIMEN =
            "select id from lab_specimen where hospital_id = ? and accession = ? and container_no = 1";
    private static final String SAID =
            """
            insert into lab_received_result (hospital_id, id, version, code, value_key, message_id, received_at)
            values (?, ?, 0, ?, ?, ?, ?)
            """;
    private static final String SETTLED =
            """
            update lab_message_fate set version = version + 1, status = 'SETTLED', parts = ?, runs = 1, settled_at = ?
            where hospital_id = ? and id = ?
            """;

    private static final String PART =
            "{\"order\":1,\"place\":\"observation %d\",\"code\":\"%s\",\"test\":\"%s\",\"state\":\"APPLIED\",\"target\":\"%s\"}";

    private final DataSource source;

    public MessagesByHand(DataSource source) {
        this.source = source;
    }

    /** Without looking whether it was there before: the keys are unique. Answers its id. */
    public UUID receive(By by, String channel, String text) throws SQLException {
        return HospitalTransaction.in(source, by.hospital(), connection -> {
            var now = Prepared.now();
            var id = Prepared.newId();
            var on = channel(connection, by.hospital(), channel);
            var bytes = text.getBytes(UTF_8);
            var number = fields(text.substring(0, text.indexOf('\r')))[9];
            Prepared.write(
                    connection,
                    MESSAGE,
                    by.hospital(),
                    id,
                    on,
                    now,
                    number,
                    key("repeat" + text),
                    key("number" + number),
                    key("content" + text),
                    bytes.length,
                    bytes);
            Prepared.write(connection, FATE, by.hospital(), id, on);
            var told =
                    "{\"message\":\"%s\",\"channel\":\"%s\",\"relation\":\"NEW\",\"at\":\"%s\"}".formatted(id, on, now);
            Prepared.tell(
                    connection, by.hospital(), now, List.of(new Told("lab-message", id, "lab.message.received", told)));
            Prepared.audit(
                    connection,
                    by.hospital(),
                    now,
                    new Deed(by.staff(), "ReceiveMessage", "RECEIVE_MESSAGE", null, "+MessageFate"));
            return id;
        });
    }

    /** Answers how many results that was. */
    public int apply(By by, UUID message, Measuring measuring) throws SQLException {
        return HospitalTransaction.in(source, by.hospital(), connection -> {
            var now = Prepared.now();
            try (var kept = connection.prepareStatement(KEPT)) {
                Prepared.set(kept, by.hospital(), message);
                try (var row = kept.executeQuery()) {
                    row.next();
                    var text = new String(row.getBytes(1), UTF_8);
                    return apply(connection, by, new Kept(message, row.getObject(2, UUID.class), text), measuring, now);
                }
            }
        });
    }

    private record Kept(UUID id, UUID channel, String text) {}

    private static int apply(Connection connection, By by, Kept message, Measuring measuring, Instant now)
            throws SQLException {
        var values = new LinkedHashMap<String, String>();
        var label = "";
        for (var line : message.text().split("\r", -1)) {
            var fields = fields(line);
            if (fields[0].equals("OBR")) {
                label = fields[3];
            } else if (fields[0].equals("OBX")) {
                values.put(fields[3].substring(0, fields[3].indexOf('^')), fields[5]);
            }
        }
        var contents = new HashMap<String, String>();
        values.forEach((test, value) -> contents.put(
                test,
                Objects.requireNonNull(measuring.contents().get(test))
                        .replace("\"amount\":" + FIRST_VALUE, "\"amount\":" + value)));
        var measured = new Measuring(measuring.origin(), measuring.instrument(), measuring.proof(), contents);
        var runs = TestsByHand.enter(connection, by, specimen(connection, by, label), measured, now);
        settle(connection, by, message, values, runs, now);
        return runs.size();
    }

    private static void settle(
            Connection connection, By by, Kept message, Map<String, String> values, List<Run> runs, Instant now)
            throws SQLException {
        var items = runs.stream().collect(toMap(Run::test, Run::item));
        var said = new ArrayList<Object[]>();
        var parts = new ArrayList<String>();
        values.forEach((test, value) -> {
            var item = Objects.requireNonNull(items.get(test));
            said.add(new Object[] {by.hospital(), item, "R", key(test + value), message.id(), now});
            parts.add(PART.formatted(parts.size() + 1, test, test, item));
        });
        Prepared.writeAll(connection, SAID, said);
        Prepared.write(connection, SETTLED, "[" + String.join(",", parts) + "]", now, by.hospital(), message.id());
        var told =
                "{\"message\":\"%s\",\"channel\":\"%s\",\"status\":\"SETTLED\",\"applied\":%d,\"held\":0,\"at\":\"%s\"}"
                        .formatted(message.id(), message.channel(), runs.size(), now);
        Prepared.tell(
                connection,
                by.hospital(),
                now,
                List.of(new Told("lab-message", message.id(), "lab.message.applied", told)));
        Prepared.audit(connection, by.hospital(), now, trail(by, runs));
    }

    /** The library asks itself as it would be asked by others, and once for reagents. */
    private static Deed[] trail(By by, List<Run> runs) {
        var deeds = new ArrayList<Deed>();
        deeds.add(new Deed(by.staff(), "READ", "ListOrderResults", "READ_RESULT_WORKLIST", null, null));
        deeds.add(new Deed(by.staff(), "COMMAND", "UseReagents", "USE_REAGENTS", null, null));
        deeds.add(TestsByHand.entering(by, runs));
        deeds.add(new Deed(
                by.staff(),
                "ApplyMessage",
                "RECEIVE_MESSAGE",
                null,
                "+ReceivedResult,MessageFate.parts,MessageFate.runs,MessageFate.settledAt,MessageFate.status"));
        return deeds.toArray(Deed[]::new);
    }

    private static UUID channel(Connection connection, UUID hospital, String code) throws SQLException {
        return one(connection, CHANNEL, hospital, code);
    }

    private static UUID specimen(Connection connection, By by, String label) throws SQLException {
        return one(connection, SPECIMEN, by.hospital(), label);
    }

    private static UUID one(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Prepared.set(statement, parameters);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static String[] fields(String segment) {
        return segment.split("\\|", -1);
    }

    private static String key(String text) {
        return TestsByHand.sha256(text).substring(0, KEY);
    }
}

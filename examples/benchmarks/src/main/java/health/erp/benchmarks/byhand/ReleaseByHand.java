package health.erp.benchmarks.byhand;

import health.erp.benchmarks.byhand.Prepared.Told;
import health.erp.benchmarks.byhand.TestsByHand.By;
import health.erp.benchmarks.byhand.TestsByHand.Run;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets results out that somebody answers for: nobody changes their orders or rejects their tube meanwhile. */
final class ReleaseByHand {
    static final String CHANGED =
            "OrderItem.completedAt,OrderItem.open,OrderItem.resultedAt,OrderItem.status,TestRun.comparable,TestRun.leftLab,"
                    + "TestRun.releasedAt,TestRun.releasedNo,TestRun.stage,TestRun.verifiedAt,TestRun.verifiedBy";
    private static final String ORDERS_OF_RUNS =
            """
            select id, version from lab_order where hospital_id = ?
            and id in (select order_id from lab_run where hospital_id = ? and id = any (?)) order by id for update
            """;
    private static final String RUNS =
            """
            select r.id, r.test, r.item_id, i.test_version_id, r.order_id, r.patient_id, v.content from lab_run r
            join lab_result_version v on v.hospital_id = r.hospital_id and v.run_id = r.id and v.no = r.current_no
            join lab_order_item i on i.hospital_id = r.hospital_id and i.id = r.item_id
            where r.hospital_id = ? and r.id = any (?) order by r.id for update of r, i
            """;
    private static final String FIT =
            """
            select id, version, status from lab_specimen where hospital_id = ? and status = 'RECEIVED'
            and id in (select specimen_id from lab_run where hospital_id = ? and id = any (?)) order by id for update
            """;
    private static final String VERIFIED =
            """
            update lab_run set version = version + 1, stage = 'RELEASED', comparable = true, left_lab = true, verified_by = ?,
                verified_at = ?, released_at = ?, released_no = 1 where hospital_id = ? and id = ?
            """;
    private static final String DONE =
            """
            update lab_order_item set version = version + 1, status = 'COMPLETED', is_open = null, resulted_at = ?,
                completed_at = ? where hospital_id = ? and id = ?
            """;

    static List<Run> out(Connection connection, By by, List<UUID> ids, Instant now) throws SQLException {
        var all = connection.createArrayOf("uuid", ids.toArray());
        Prepared.read(connection, ORDERS_OF_RUNS, by.hospital(), by.hospital(), all);
        var runs = locked(connection, by.hospital(), ids);
        if (Prepared.read(connection, FIT, by.hospital(), by.hospital(), all) != 1) {
            throw new IllegalStateException("The specimen is not fit.");
        }
        release(connection, by, runs, now);
        return runs;
    }

    private static List<Run> locked(Connection connection, UUID hospital, List<UUID> ids) throws SQLException {
        var runs = new ArrayList<Run>();
        try (var statement = connection.prepareStatement(RUNS)) {
            Prepared.set(statement, hospital, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    runs.add(new Run(
                            row.getObject(1, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getObject(5, UUID.class),
                            row.getObject(6, UUID.class),
                            row.getString(2),
                            row.getObject(4, UUID.class)));
                }
            }
        }
        return runs;
    }

    private static void release(Connection connection, By by, List<Run> runs, Instant now) throws SQLException {
        var hospital = by.hospital();
        Prepared.writeAll(
                connection,
                VERIFIED,
                runs.stream()
                        .map(run -> new Object[] {by.staff(), now, now, hospital, run.id()})
                        .toList());
        Prepared.writeAll(
                connection,
                DONE,
                runs.stream()
                        .map(run -> new Object[] {now, now, hospital, run.item()})
                        .toList());
        Prepared.tell(
                connection,
                hospital,
                now,
                runs.stream().flatMap(run -> released(run, now)).toList());
    }

    private static Stream<Told> released(Run run, Instant now) {
        var available =
                "{\"run\":\"%s\",\"no\":1,\"item\":\"%s\",\"order\":\"%s\",\"patient\":\"%s\",\"test\":\"%s\",\"status\":\"FINAL\",\"at\":\"%s\"}"
                        .formatted(run.id(), run.item(), run.order(), run.patient(), run.test(), now);
        var completed =
                "{\"order\":\"%s\",\"item\":\"%s\",\"patient\":\"%s\",\"test\":\"%s\",\"version\":\"%s\",\"at\":\"%s\"}"
                        .formatted(run.order(), run.item(), run.patient(), run.test(), run.version(), now);
        var performed = "{\"order\":\"%s\",\"item\":\"%s\",\"patient\":\"%s\",\"test\":\"%s\",\"at\":\"%s\"}"
                .formatted(run.order(), run.item(), run.patient(), run.test(), now);
        return Stream.of(
                new Told("lab-result", run.id(), "result.available", available),
                new Told("lab-order", run.order(), "test.completed", completed),
                new Told("lab-order", run.order(), "lab.test.completed", performed));
    }

    private ReleaseByHand() {}
}

package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Rows of the hospital whose transaction is running that hold a number under a key, and that many nodes add to at once:
 * the first makes the row, the others add to it. What makes them meet is the table's primary key, which must be
 * {@code hospital_id} and the key columns.
 */
public final class Sums {
    private static final int ROWS_AT_ONCE = 500;

    private final EntityManager session;
    private final HospitalId hospital;
    private final Columns columns;

    public Sums(EntityManager session, HospitalId hospital, Columns columns) {
        this.session = session;
        this.hospital = hospital;
        this.columns = columns;
    }

    /** Adds to what is there. Keys differ; given in one order by everybody, nobody waits in a circle. */
    public void add(List<Sum> sums) {
        send(sums, true);
    }

    /** Puts the number in the place of what is there. */
    public void replace(List<Sum> sums) {
        send(sums, false);
    }

    private void send(List<Sum> sums, boolean adds) {
        session.unwrap(Session.class).doWork(connection -> {
            var database = Database.of(connection).orElseThrow();
            for (int from = 0; from < sums.size(); from += ROWS_AT_ONCE) {
                var some = sums.subList(from, Math.min(sums.size(), from + ROWS_AT_ONCE));
                send(connection, database, columns.upsert(database, some.size(), adds), some);
            }
        });
    }

    private void send(Connection connection, Database database, String sql, List<Sum> sums) throws SQLException {
        while (true) {
            try (var statement = connection.prepareStatement(sql)) {
                var index = 1;
                for (var sum : sums) {
                    statement.setObject(index++, hospital.value());
                    for (var part : sum.key()) {
                        statement.setObject(index++, part);
                    }
                    statement.setLong(index++, sum.number());
                }
                statement.executeUpdate();
                return;
            } catch (SQLIntegrityConstraintViolationException e) {
                if (database != Database.H2) {
                    throw e;
                } // its merge looks first and inserts then: somebody made a row in between, so look again
            }
        }
    }

    /** A number and the key it is under: ids, words and days. */
    public record Sum(List<Object> key, long number) {
        public Sum {
            key = List.copyOf(key);
        }
    }

    /**
     * Where the rows are.
     *
     * @param keys the columns after {@code hospital_id}, each with its SQL type: {@code metered_id uuid}
     */
    public record Columns(String table, List<String> keys, String number) {
        public Columns {
            keys = List.copyOf(keys);
        }

        private String upsert(Database database, int rows, boolean adds) {
            var names = names().collect(Collectors.joining(", "));
            // the space keeps it from waiting with the inserts that Hibernate sends
            var insert = " insert into " + table + " (" + names + ", " + number + ") values "
                    + String.join(", ", Collections.nCopies(rows, marks(keys.size() + 2)));
            var own = table + "." + number;
            return switch (database) {
                case POSTGRESQL ->
                    insert + " on conflict (" + names + ") do update set " + number + " = " + (adds ? own + " + " : "")
                            + "excluded." + number;
                case MARIADB ->
                    insert + " on duplicate key update " + number + " = " + (adds ? number + " + " : "") + "values("
                            + number + ")";
                case H2 -> merge(rows, names, (adds ? "t." + number + " + " : "") + "s." + number);
            };
        }

        private String merge(int rows, String names, String sum) {
            var same = names().map(n -> "t." + n + " = s." + n).collect(Collectors.joining(" and "));
            return "merge into " + table + " as t using (values "
                    + IntStream.range(0, rows).mapToObj(i -> typedMarks()).collect(Collectors.joining(", "))
                    + ") as s (" + names + ", " + number + ") on " + same
                    + " when matched then update set " + number + " = " + sum
                    + " when not matched then insert (" + names + ", " + number + ") values ("
                    + names().map(n -> "s." + n).collect(Collectors.joining(", ")) + ", s." + number + ")";
        }

        private Stream<String> names() {
            return Stream.concat(Stream.of("hospital_id"), keys.stream().map(k -> k.substring(0, k.indexOf(' '))));
        }

        private String typedMarks() {
            var types = keys.stream().map(k -> "cast(? as " + k.substring(k.indexOf(' ') + 1) + ")");
            return "(cast(? as uuid), " + types.collect(Collectors.joining(", ")) + ", cast(? as bigint))";
        }

        private static String marks(int count) {
            return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
        }
    }
}

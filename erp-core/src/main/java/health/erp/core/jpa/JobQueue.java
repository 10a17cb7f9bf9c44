package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The waiting jobs of all hospitals, as the background's role sees them: that they wait and for when, not what they are
 * about. Every time is the database's, so the clocks of the nodes do not matter.
 */
public final class JobQueue {
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03", "HYT00");

    private final Places places;
    private final Database database;

    public JobQueue(Places places) {
        this.places = places;
        this.database = places.kind();
    }

    /** Hospitals with a job of these types to take now, the one that waits longest first. */
    public List<HospitalId> hospitals(Set<String> types) {
        var sql = "select hospital_id from erp_job where ready_at <= " + now() + " and type in " + marks(types)
                + " group by hospital_id order by min(ready_at)";
        var found = new ArrayList<HospitalId>();
        for (var here : places.all()) {
            waiting(here, sql, types).stream().filter(h -> places.isAt(h, here)).forEach(found::add);
        }
        return found;
    }

    private List<HospitalId> waiting(Here here, String sql, Set<String> types) {
        return inTransaction(here, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                var index = 1;
                for (var type : types) {
                    statement.setString(index++, type);
                }
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<HospitalId>();
                    while (rows.next()) {
                        found.add(new HospitalId(rows.getObject(1, UUID.class)));
                    }
                    return found;
                }
            }
        });
    }

    /** Takes the job of the hospital that waits longest, for so long; empty when others have taken all there are. */
    public Optional<Claim> claim(HospitalId hospital, Set<String> types, Duration lease) {
        return inTransaction(places.of(hospital).here(), connection -> {
            try {
                return database == Database.POSTGRESQL
                        ? claimAtOnce(connection, hospital, types, lease)
                        : claimInTwo(connection, hospital, types, lease);
            } catch (SQLException e) {
                if (TRY_AGAIN.contains(e.getSQLState())) {
                    connection.rollback();
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Holds on to what is being worked on; a job somebody else has taken in the meantime stays theirs. */
    public void renew(Collection<Claim> claims, Duration lease) {
        claims.stream()
                .collect(Collectors.groupingBy(c -> places.of(c.hospital).here()))
                .forEach((here, some) -> renew(here, some, lease));
    }

    private void renew(Here here, Collection<Claim> claims, Duration lease) {
        inTransaction(here, connection -> {
            var sql = "update erp_job set ready_at = " + later() + " where hospital_id = ? and id = ? and fence = ?"
                    + " and leased = true";
            try (var statement = connection.prepareStatement(sql)) {
                for (var claim : claims) {
                    statement.setLong(1, lease.toMillis());
                    statement.setObject(2, claim.hospital.value());
                    statement.setObject(3, claim.id);
                    statement.setLong(4, claim.fence);
                    statement.addBatch();
                }
                return statement.executeBatch().length;
            }
        });
    }

    private Optional<Claim> claimAtOnce(Connection connection, HospitalId hospital, Set<String> types, Duration lease)
            throws SQLException {
        var sql = "update erp_job set ready_at = " + later() + ", leased = true, fence = fence + 1"
                + " where (hospital_id, id) = (" + longestWaiting("hospital_id, id", types) + ")"
                + " returning id, type, due_at, fence, " + now();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, lease.toMillis());
            statement.setObject(2, hospital.value());
            var index = 3;
            for (var type : types) {
                statement.setString(index++, type);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(claim(hospital, row, row.getLong(4))) : Optional.empty();
            }
        }
    }

    private Optional<Claim> claimInTwo(Connection connection, HospitalId hospital, Set<String> types, Duration lease)
            throws SQLException {
        Claim claim;
        try (var statement = connection.prepareStatement(longestWaiting("id, type, due_at, fence, " + now(), types))) {
            statement.setObject(1, hospital.value());
            var index = 2;
            for (var type : types) {
                statement.setString(index++, type);
            }
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                claim = claim(hospital, row, row.getLong(4) + 1);
            }
        }
        var sql = "update erp_job set ready_at = " + later()
                + ", leased = true, fence = fence + 1 where hospital_id = ? and id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, lease.toMillis());
            statement.setObject(2, hospital.value());
            statement.setObject(3, claim.id);
            return statement.executeUpdate() == 1 ? Optional.of(claim) : Optional.empty();
        }
    }

    private String longestWaiting(String columns, Set<String> types) {
        return "select " + columns + " from erp_job where hospital_id = ? and ready_at <= " + now() + " and type in "
                + marks(types) + " order by ready_at limit 1 for update skip locked";
    }

    private Claim claim(HospitalId hospital, ResultSet row, long fence) throws SQLException {
        return new Claim(
                hospital,
                row.getObject(1, UUID.class),
                row.getString(2),
                database.moment(row, 3),
                fence,
                database.moment(row, 5),
                System.nanoTime());
    }

    private String now() {
        return database.now();
    }

    private String later() {
        return database.nowPlusMillis();
    }

    private static String marks(Set<String> types) {
        return "(" + String.join(", ", Collections.nCopies(types.size(), "?")) + ")";
    }

    private <R> R inTransaction(Here here, Background.Work<R> work) {
        var background = here.background();
        if (background == null) {
            throw new IllegalStateException("Nobody may look for jobs at (%s).".formatted(here.place()));
        }
        return background.together(connection -> {
            if (database == Database.MARIADB) { // its stricter default locks the gaps others insert into
                try (var statement = connection.createStatement()) {
                    statement.execute("set transaction isolation level read committed");
                }
            }
            return work.on(connection);
        });
    }

    /**
     * A job taken by this node. Whoever takes it later has a higher fence, and then nothing done under this one commits.
     *
     * @param takenAt by the database's clock
     */
    public record Claim(
            HospitalId hospital, UUID id, String type, Instant dueAt, long fence, Instant takenAt, long takenNanos) {
        /** Now by the database's clock, as this machine counts on from when the job was taken. */
        public Instant now() {
            return takenAt.plus(held());
        }

        public Duration held() {
            return Duration.ofNanos(System.nanoTime() - takenNanos);
        }
    }
}

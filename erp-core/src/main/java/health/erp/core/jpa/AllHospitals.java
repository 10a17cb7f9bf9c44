package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the background sees of all hospitals at once: that something is to be done, never a patient's data. */
public final class AllHospitals {
    private static final int MANY = 10_000;

    private final Places places;
    private final Database database;
    private final Versions versions;

    public AllHospitals(Places places) {
        this.places = places;
        this.database = places.kind();
        this.versions = new Versions(database);
    }

    /** The versions of reference data that changed in the last minute, or of all. */
    public List<Version> versions(boolean evenOld) {
        return places.everywhere(background -> background.once(connection -> versions.heard(connection, evenOld)));
    }

    /** Sessions that are over, the longest first. */
    public List<DueSession> sessionsDue(Instant moment, int limit) {
        return places.everywhere(background -> background.once(connection -> due(connection, moment, limit)));
    }

    /** Events that wait to be delivered; counting stops at {@value #MANY} for each place. */
    public Waiting events() {
        return waiting("select occurred_at as since from erp_outbox");
    }

    /** Jobs that are due; counting stops at {@value #MANY} for each place. */
    public Waiting jobs() {
        return waiting("select ready_at as since from erp_job where ready_at <= " + database.now());
    }

    private Waiting waiting(String some) {
        List<Waiting> ofEachPlace = places.everywhere(background -> {
            var waiting = background.once(connection -> count(connection, some));
            return List.of(waiting);
        });
        return ofEachPlace.stream().reduce(Waiting.NOTHING, Waiting::and);
    }

    private Waiting count(Connection connection, String some) throws SQLException {
        var sql = "select count(*), %s from (%s limit %d) w".formatted(age(), some, MANY);
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return new Waiting(row.getLong(1), Duration.ofMillis(Math.max(0, row.getLong(2)))); // null is 0
        }
    }

    /** How old the oldest is, in milliseconds, by the clock of the database. */
    private String age() {
        return switch (database) {
            case POSTGRESQL -> "cast(extract(epoch from " + database.now() + " - min(since)) * 1000 as bigint)";
            case H2 -> "datediff(millisecond, min(since), " + database.now() + ")";
            case MARIADB -> "timestampdiff(microsecond, min(since), " + database.now() + ") div 1000";
        };
    }

    private List<DueSession> due(Connection connection, Instant moment, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select hospital_id, id from erp_user_session where due_at <= ? order by due_at limit " + limit)) {
            statement.setObject(1, database.moment(moment));
            var due = new ArrayList<DueSession>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(new DueSession(
                            new HospitalId(rows.getObject(1, UUID.class)), rows.getObject(2, UUID.class)));
                }
            }
            return due;
        }
    }

    /** How many wait, and how long the first of them has. */
    public record Waiting(long entries, Duration oldest) {
        static final Waiting NOTHING = new Waiting(0, Duration.ZERO);

        Waiting and(Waiting other) {
            return new Waiting(entries + other.entries, oldest.compareTo(other.oldest) < 0 ? other.oldest : oldest);
        }
    }

    /** A session that is over, and whose it is. */
    public record DueSession(HospitalId hospital, UUID session) {}
}

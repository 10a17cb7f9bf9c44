package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of the hospital whose transaction is running, written past Hibernate: the database's clock says what is now,
 * and a change goes through only under the fence it was begun with.
 */
public final class JobRows {
    private static final String COLUMNS =
            "hospital_id, id, version, type, job_key, pending, payload, recurrence, due_at, ready_at, again_at, leased,"
                    + " fence, attempts, failure, correlation, scheduled_by, scheduled_at";

    private final EntityManager session;
    private final Database database;

    public JobRows(EntityManager session, Database database) {
        this.session = session;
        this.database = database;
    }

    /** Adds a job; on PostgreSQL in the round trip of the inserts that wait. */
    public void add(NewJob job) {
        work(connection -> {
            try (var statement =
                    connection.prepareStatement("insert into erp_job (" + COLUMNS + ") values " + row(""))) {
                bind(statement, job);
                statement.addBatch();
                return statement.executeBatch().length;
            }
        });
    }

    /** Adds a job unless one with its key waits; that one takes over the payload and the earlier time. */
    public void addOnce(NewJob job) {
        var asked =
                """
                payload = NEW.payload,
                due_at = case when OLD.leased = true then OLD.due_at else least(OLD.due_at, NEW.due_at) end,
                ready_at = case when OLD.leased = true then OLD.ready_at else least(OLD.ready_at, NEW.ready_at) end,
                again_at = case when OLD.leased = true then least(coalesce(OLD.again_at, NEW.due_at), NEW.due_at) else OLD.again_at end
                """;
        work(connection -> upsert(connection, job, asked));
    }

    /** Adds a recurring job, or brings the one there is up to date; only a changed rule changes when it is due. */
    public void addRecurring(NewJob job) {
        var changed = "OLD.leased = false and coalesce(OLD.recurrence, '') <> NEW.recurrence";
        var asked =
                """
                payload = NEW.payload,
                due_at = case when CHANGED then NEW.due_at else OLD.due_at end,
                ready_at = case when CHANGED then NEW.ready_at else OLD.ready_at end,
                recurrence = NEW.recurrence
                """
                        .replace("CHANGED", changed); // the rule last: MariaDB assigns from left to right
        work(connection -> upsert(connection, job, asked));
    }

    /** Removes the job that is done, or makes it wait again if it was asked for meanwhile; false if it is not ours any more. */
    public boolean done(JobQueue.Claim claim) {
        return update("delete from erp_job where again_at is null and", claim)
                || update(
                        "update erp_job set due_at = again_at, ready_at = again_at, again_at = null, leased = false,"
                                + " attempts = 0, failure = null where again_at is not null and",
                        claim);
    }

    /** Makes a recurring job wait for its next time; false if it is not ours any more. */
    public boolean doneUntil(JobQueue.Claim claim, Instant next) {
        return update(
                "update erp_job set due_at = ?, ready_at = ?, again_at = null, leased = false, attempts = 0,"
                        + " failure = null where",
                claim,
                database.moment(next),
                database.moment(next));
    }

    /** Makes the job that failed wait before it is tried again. */
    public boolean retryIn(JobQueue.Claim claim, Duration wait, String failure) {
        return update(
                "update erp_job set ready_at = " + database.nowPlusMillis()
                        + ", leased = false, attempts = attempts + 1, failure = ? where",
                claim,
                wait.toMillis(),
                failure);
    }

    /** Leaves the job that failed to people; its key is free again. */
    public boolean giveUp(JobQueue.Claim claim, String failure) {
        return update(
                "update erp_job set ready_at = null, pending = null, again_at = null, leased = false,"
                        + " attempts = attempts + 1, failure = ? where",
                claim,
                failure);
    }

    /** Tries a job that was given up once more; false if it was not. */
    public boolean revive(HospitalId hospital, UUID id) {
        return 0
                < work(connection -> execute(
                        connection,
                        "update erp_job set ready_at = " + database.now()
                                + ", attempts = 0, failure = null, pending = case when job_key is null then null else true end"
                                + " where hospital_id = ? and id = ? and ready_at is null",
                        hospital.value(),
                        id));
    }

    /** Makes a job that waits due at another time; false if it is gone, given up or being worked on. */
    public boolean move(HospitalId hospital, UUID id, Instant at) {
        return 0
                < work(connection -> execute(
                        connection,
                        "update erp_job set due_at = ?, ready_at = ? where hospital_id = ? and id = ? and leased = false"
                                + " and ready_at is not null",
                        database.moment(at),
                        database.moment(at),
                        hospital.value(),
                        id));
    }

    /** Removes a job; what somebody may be doing of it rolls back. False if there is none. */
    public boolean remove(HospitalId hospital, UUID id) {
        return 0
                < work(connection -> execute(
                        connection, "delete from erp_job where hospital_id = ? and id = ?", hospital.value(), id));
    }

    /** Now, by the database's clock. */
    public Instant now() {
        return work(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select " + database.now())) {
                row.next();
                return database.moment(row, 1);
            }
        });
    }

    private boolean update(String sql, JobQueue.Claim claim, Object... values) {
        return 0
                < work(connection -> {
                    var all = new Object[values.length + 3];
                    System.arraycopy(values, 0, all, 0, values.length);
                    all[values.length] = claim.hospital().value();
                    all[values.length + 1] = claim.id();
                    all[values.length + 2] = claim.fence();
                    return execute(connection, sql + " hospital_id = ? and id = ? and fence = ?", all);
                });
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private int upsert(Connection connection, NewJob job, String update) throws SQLException {
        var sql =
                switch (database) {
                    case POSTGRESQL ->
                        " insert into erp_job (" + COLUMNS + ") values " + row("")
                                + " on conflict (hospital_id, type, job_key, pending) do update set "
                                + update.replace("OLD.", "erp_job.").replace("NEW.", "excluded.");
                    case MARIADB ->
                        " insert into erp_job (" + COLUMNS + ") values " + row("") + " on duplicate key update "
                                + update.replace("OLD.", "").replaceAll("NEW\\.(\\w+)", "values($1)");
                    case H2 ->
                        "merge into erp_job as o using (values " + row("") + ") as n (" + COLUMNS
                                + ") on o.hospital_id = n.hospital_id and o.type = n.type and o.job_key = n.job_key"
                                + " and o.pending = n.pending when matched then update set "
                                + update.replace("OLD.", "o.").replace("NEW.", "n.")
                                + " when not matched then insert (" + COLUMNS + ") values (n."
                                + COLUMNS.replace(", ", ", n.") + ")";
                };
        while (true) {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, job);
                return statement.executeUpdate();
            } catch (SQLIntegrityConstraintViolationException e) {
                if (database != Database.H2) {
                    throw e;
                } // its merge looks first and inserts then: somebody was faster in between, so look again
            }
        }
    }

    private String row(String prefix) {
        var at = "coalesce(" + database.cast(prefix + "?", "moment") + ", " + database.now() + ")";
        var id = database.cast("?", "uuid");
        var text = database.cast("?", "varchar");
        return "(" + id + ", " + id + ", 0, " + text + ", " + text + ", " + database.cast("?", "boolean") + ", " + text
                + ", " + text + ", " + at + ", " + at + ", " + database.cast("null", "moment") + ", false, 0, 0, "
                + database.cast("null", "varchar") + ", " + text + ", " + id + ", " + database.now() + ")";
    }

    private void bind(PreparedStatement statement, NewJob job) throws SQLException {
        var at = job.at == null ? null : database.moment(job.at);
        var values = new @Nullable Object[] {
            job.hospital.value(),
            job.id,
            job.type,
            job.key,
            job.key == null ? null : true,
            job.payload,
            job.recurrence,
            at,
            at,
            job.correlation,
            job.scheduledBy
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private <R> R work(SqlWork<R> work) {
        return session.unwrap(Session.class).doReturningWork(work::on);
    }

    private interface SqlWork<R> {
        R on(Connection connection) throws SQLException;
    }

    /**
     * A job to be added.
     *
     * @param at when it is due; null for at once, which the database's clock decides
     */
    public record NewJob(
            HospitalId hospital,
            UUID id,
            String type,
            @Nullable String key,
            String payload,
            @Nullable String recurrence,
            @Nullable Instant at,
            @Nullable String correlation,
            UUID scheduledBy) {}
}

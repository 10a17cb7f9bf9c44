package health.erp.core.jpa;

import health.erp.core.Caller;
import health.erp.core.HostTransactions;
import health.erp.core.IdSource;
import health.erp.core.Invariant;
import health.erp.core.RuleException;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.key.KeyVault;
import health.erp.core.key.Keys;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
import org.hibernate.engine.jdbc.spi.SqlExceptionHelper;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * One transaction, one session, one hospital.
 *
 * <p>The outermost call opens all three on a connection of the host; calls inside it join. The running unit is the one
 * thing in the house that is bound to the thread.
 */
public final class Sessions implements AutoCloseable {
    private final SessionFactory factory;
    private final Database database;
    private final HostTransactions host;
    private final IdSource ids;
    private final Clock clock;
    private final Failures failures;
    private final SqlExceptionHelper statements;
    private final Numbers numbers;
    private final Keys keys;
    private final Versions versions;
    private final ThreadLocal<@Nullable Unit> running = new ThreadLocal<>();

    public Sessions(
            SessionFactory factory,
            Database database,
            HostTransactions host,
            IdSource ids,
            Clock clock,
            List<Invariant> invariants,
            KeyVault vault) {
        this.factory = factory;
        this.database = database;
        this.host = host;
        this.ids = ids;
        this.clock = clock;
        this.failures = new Failures(invariants);
        this.statements = factory.unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getSqlExceptionHelper(); // names the constraint, as it does for Hibernate's own
        this.numbers = new Numbers(database);
        this.keys = new Keys(new KeyRows(this, database), vault, clock);
        this.versions = new Versions(database);
    }

    /** Runs the work in the running transaction, or in a new one of the host. */
    public <R> R run(Caller caller, Supplier<R> work) {
        var unit = running.get();
        return unit == null ? outermost(caller, work) : joined(unit, caller, work, unit.journal()::sendRows);
    }

    /** Runs the work on the connection somebody else will commit. */
    public <R> R join(Connection connection, Caller caller, Supplier<R> work) {
        var unit = running.get();
        if (unit != null && unit.connection() != connection) {
            throw new RuleException(
                    "erp.otherConnection",
                    "A transaction is running on another connection, so this one cannot be joined.");
        }
        return unit == null
                ? beginWithin(connection, caller, work)
                : joined(unit, caller, work, unit.journal()::sendRows);
    }

    /** Runs the work as one use case, which leaves its entry in the audit trail. */
    public <R> R audited(Call call, Supplier<R> work) {
        var unit = current();
        var outer = unit.enter(call);
        try {
            var result = work.get();
            var at = clock.instant();
            if (call.patients().isEmpty()) {
                unit.journal().note(ids.next(), at, call, null);
            }
            call.patients().forEach(patient -> unit.journal().note(ids.next(), at, call, patient.value()));
            return result;
        } finally {
            unit.enter(outer);
        }
    }

    public void publish(EventType type, DomainEvent event) {
        var unit = current();
        var call = unit.call();
        unit.journal()
                .tell(
                        ids.next(),
                        type,
                        event,
                        call == null ? null : call.caller().correlation());
        var subject = event.subject();
        if (subject != null) {
            concerns(subject);
        }
    }

    public void concerns(PatientId patient) {
        var call = current().call();
        if (call != null) {
            call.concerns(patient);
        }
    }

    public long nextNumber(String series) {
        var unit = current();
        return sql(() -> numbers.next(unit, series));
    }

    public Keys keys() {
        return keys;
    }

    /**
     * Says in the running transaction that reference data of its hospital is not what it was.
     *
     * @param hears told the new version once the transaction has committed, where the host says that it has
     */
    public void changed(String name, Consumer<Version> hears) {
        current().changed().put(name, hears);
    }

    /** Whether the running transaction changed it, so that nobody else may see what it sees. */
    public boolean hasChanged(String name) {
        var unit = running.get();
        return unit != null && unit.changed().containsKey(name);
    }

    public boolean isRunning() {
        return running.get() != null;
    }

    /** The versions of the hospital's reference data, as the running transaction sees them. */
    public List<Version> versions() {
        var unit = current();
        return sql(() -> versions.of(unit.connection(), unit.hospital()));
    }

    public EntityManager session() {
        return current().session();
    }

    /** The running unit, which must be the hospital's; null if none is running. */
    @Nullable
    Unit unitOf(HospitalId hospital) {
        var unit = running.get();
        if (unit != null) {
            unit.mustBelongTo(hospital);
        }
        return unit;
    }

    /** Works on the connection of the hospital's running unit, or else in a short transaction of its own. */
    <R> R onConnection(HospitalId hospital, Unit.Work<R> work) {
        var unit = unitOf(hospital);
        if (unit != null) {
            return sql(() -> work.on(unit.connection(), unit::afterCommit));
        }
        try {
            return host.required(connection -> sql(() -> {
                bind(connection, hospital);
                return work.on(connection, host::afterCommit);
            }));
        } catch (RuntimeException e) {
            throw failures.told(e);
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    private Unit current() {
        var unit = running.get();
        if (unit == null) {
            throw new IllegalStateException(
                    "No transaction is running.\nMaybe the call is missing its erp.run(...) block.");
        }
        return unit;
    }

    private <R> R outermost(Caller caller, Supplier<R> work) {
        try {
            return host.required(connection -> begin(connection, caller, work, host::afterCommit));
        } catch (RuntimeException e) {
            throw failures.told(e); // some constraints are checked at the commit only
        }
    }

    private <R> R begin(Connection connection, Caller caller, Supplier<R> work, Consumer<Runnable> afterCommit) {
        sql(() -> {
            bind(connection, caller.hospital());
            return true;
        });
        var trip = new RoundTrip(connection, database);
        try (var session = factory.withOptions()
                .connection(GuardedConnection.guard(connection, trip))
                .tenantIdentifier((Object) caller.hospital().value())
                .openSession()) {
            var journal = new Journal(caller.hospital(), database, trip);
            var unit = new Unit(caller.hospital(), connection, session, journal, afterCommit);
            var transaction = session.beginTransaction();
            running.set(unit);
            var done = false;
            try {
                var result = joined(unit, caller, work, () -> writeDown(unit));
                done = true;
                return result;
            } finally {
                session.setHibernateFlushMode(FlushMode.MANUAL); // all is flushed, or nothing is wanted any more
                if (done) {
                    transaction.commit(); // tells Hibernate only; the connection is guarded
                } else {
                    transaction.rollback();
                }
            }
        } finally {
            running.remove();
        }
    }

    private <R> R joined(Unit unit, Caller caller, Supplier<R> work, Sending rest) {
        unit.mustServe(caller);
        var done = false;
        try {
            var result = work.get();
            unit.mustNotHaveFailed();
            unit.session().flush(); // so that a broken constraint is told by the use case that broke it
            sql(() -> {
                rest.send();
                return true;
            });
            done = true;
            return result;
        } catch (RuntimeException e) {
            var told = failures.told(e);
            unit.fail(told);
            throw told;
        } finally {
            if (!done) { // an Error is swallowed as easily
                unit.fail(new IllegalStateException("A part of the transaction failed, so it can only roll back."));
            }
        }
    }

    private void writeDown(Unit unit) throws SQLException {
        unit.journal().write();
        for (var change : unit.changed().entrySet()) {
            var version = versions.advance(unit.connection(), unit.hospital(), change.getKey());
            unit.afterCommit(() -> change.getValue().accept(new Version(unit.hospital(), change.getKey(), version)));
        }
    }

    private void bind(Connection connection, HospitalId hospital) throws SQLException {
        if (!database.bind(connection, hospital)) {
            throw new RuleException(
                    "erp.otherHospital",
                    "The host's transaction has already worked for another hospital, so a caller of hospital (%s) cannot work in it.\nMaybe use one transaction for each hospital."
                            .formatted(hospital));
        }
    }

    /** The host may go on after a failure, so nothing of ours must be left half done on its connection. */
    private <R> R beginWithin(Connection connection, Caller caller, Supplier<R> work) {
        return sql(() -> {
            if (connection.getAutoCommit()) {
                throw new RuleException(
                        "erp.autoCommit",
                        "The connection commits every statement by itself, so there is no transaction to join.\nMaybe call setAutoCommit(false) first.");
            }
            var before = connection.setSavepoint();
            var done = false;
            try {
                // whoever commits this does not say so, and may first undo it alone
                var result = begin(connection, caller, work, action -> {});
                done = true;
                return result;
            } finally {
                if (done) {
                    connection.releaseSavepoint(before);
                } else {
                    connection.rollback(before);
                }
            }
        });
    }

    private <R> R sql(SqlWork<R> work) {
        try {
            return work.get();
        } catch (SQLException e) {
            throw failures.told(statements.convert(e, "A statement was refused."));
        }
    }

    /** Sends what still waits. */
    private interface Sending {
        void send() throws SQLException;
    }

    private interface SqlWork<R> {
        R get() throws SQLException;
    }
}

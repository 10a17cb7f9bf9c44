package health.erp.core.jpa;

import health.erp.core.Caller;
import health.erp.core.ErpModule;
import health.erp.core.IdSource;
import health.erp.core.Invariant;
import health.erp.core.RuleException;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.fair.StatementLimits.Limit;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.key.KeyVault;
import health.erp.core.key.Keys;
import health.erp.core.place.Fence.State;
import health.erp.core.telemetry.Telemetry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
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
    private final IdSource ids;
    private final Failures failures;
    private final Transactions transactions;
    private final Numbers numbers;
    private final Keys keys;
    private final Versions versions;
    private final AuditChain chain;
    private final UseCases useCases;
    private final Places places;
    private final ThreadLocal<@Nullable Unit> running = new ThreadLocal<>();
    private volatile Runnable eventsWait = () -> {};

    public Sessions(
            SessionFactory factory,
            Places places,
            IdSource ids,
            Clock clock,
            List<Invariant> invariants,
            KeyVault vault,
            Collection<ErpModule> modules) {
        this.factory = factory;
        this.database = places.kind();
        this.ids = ids;
        this.places = places;
        this.failures = new Failures(invariants);
        this.transactions = new Transactions(
                places,
                failures,
                factory.unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getSqlExceptionHelper());
        this.numbers = new Numbers(database);
        this.keys = new Keys(new KeyRows(this, database), vault, clock);
        this.versions = new Versions(database);
        this.chain = new AuditChain(this, places, keys);
        this.useCases = new UseCases(
                this, places, keys, ids, clock, new Idempotency(database, keys, ids, new Results(modules)), chain);
        Changes.install(factory.unwrap(SessionFactoryImplementor.class), this::changed);
    }

    public UseCases useCases() {
        return useCases;
    }

    /** Runs the work in the running transaction, or in a new one that may take as long as it likes. */
    public <R> R run(Caller caller, Supplier<R> work) {
        return run(caller, Limit.NONE, work);
    }

    /** Runs the work in the running transaction, or in a new one of the host. */
    public <R> R run(Caller caller, Limit limit, Supplier<R> work) {
        return useCases.run(caller, limit, work);
    }

    /** Who hears what each transaction used. */
    public void tellUse(Telemetry telemetry) {
        transactions.tellUse(telemetry);
    }

    /** The hospital's audit trail, for those who look it up. */
    public AuditRows auditRows() {
        return new AuditRows(this, database, keys);
    }

    /** What links the audit trails of all hospitals. */
    public AuditChain auditChain() {
        return chain;
    }

    /** The hospital of the running transaction. */
    HospitalId hospital() {
        return current().hospital();
    }

    /** Runs the work on a connection bound to the hospital, in a transaction of its own. For the background. */
    <R> R bound(HospitalId hospital, Background.Work<R> work) {
        return transactions.in(hospital, Limit.NONE, null, (connection, afterCommit, state) -> work.on(connection));
    }

    /** The connection of the running transaction, once it has sent what waits. */
    Connection connection() {
        var unit = current();
        return sql(() -> {
            unit.journal().sendRows();
            return unit.connection();
        });
    }

    <R> R sql(Transactions.SqlWork<R> work) {
        return transactions.sql(work);
    }

    /** Runs the work on the connection somebody else will commit. */
    public <R> R join(Connection connection, Caller caller, Supplier<R> work) {
        var unit = running.get();
        if (unit != null && !unit.connection().equals(connection)) {
            throw new RuleException(
                    "erp.otherConnection",
                    "A transaction is running on another connection, so this one cannot be joined.");
        }
        if (unit != null) {
            return joined(unit, caller, work);
        }
        var refused = new ArrayList<Refusal>();
        try {
            return beginWithin(connection, caller, refused, work);
        } finally {
            useCases.keep(refused); // the host's transaction is still under way
        }
    }

    /** Tells the audit entry of the running use case what it changed past Hibernate's objects. */
    void changed(Change change) {
        var unit = running.get();
        var call = unit == null ? null : unit.call();
        if (call != null) {
            call.changed(change);
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
        unit.oncePublished(eventsWait);
        var subject = event.subject();
        if (subject != null) {
            concerns(subject);
        }
    }

    /** What to do, at no cost, once a transaction that told events has committed. */
    public void whenEventsWait(Runnable action) {
        eventsWait = action;
    }

    /** Sends statements of our own in the running transaction, on behalf of its hospital. */
    <R> R jdbc(Unit.Statements<R> work) {
        var unit = current();
        return sql(() -> {
            unit.journal().sendRows();
            return work.on(unit.connection(), unit.hospital());
        });
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

    /** Whether a transaction of the host is running that none of our calls began or joined. */
    public boolean hostIsRunning() {
        return running.get() == null && places.isHostAtWork();
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

    /** How the entity is mapped. */
    <T> EntityType<T> entity(Class<T> type) {
        return factory.getMetamodel().entity(type);
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
            return transactions.in(
                    hospital, Limit.NONE, null, (connection, afterCommit, state) -> work.on(connection, afterCommit));
        } catch (RuntimeException e) {
            throw failures.told(e);
        }
    }

    @Override
    public void close() {
        while (useCases.writeRefusals()) {}
        factory.close();
    }

    @Nullable
    Unit running() {
        return running.get();
    }

    Unit current() {
        var unit = running.get();
        if (unit == null) {
            throw new IllegalStateException(
                    "No transaction is running.\nMaybe the call is missing its erp.run(...) block.");
        }
        return unit;
    }

    <R> R outermost(Caller caller, Limit limit, @Nullable Claim claim, List<Refusal> refused, Supplier<R> work) {
        try {
            keys.prepare(caller.hospital());
            return transactions.in(
                    caller.hospital(),
                    limit,
                    claim,
                    (connection, afterCommit, state) ->
                            begin(connection, caller, limit, state, refused, work, afterCommit, this::writeDown));
        } catch (RuntimeException e) {
            throw failures.told(e); // some constraints are checked at the commit only
        }
    }

    /** Looks at a copy that may lag behind; that it was looked at is written where the rows are, before it is shown. */
    <R> R stale(Caller caller, Limit limit, List<Refusal> refused, Supplier<R> work) {
        var hospital = caller.hospital();
        var seen = new ArrayList<Journal>();
        try {
            keys.prepare(hospital);
            var result = transactions.atReplica(
                    hospital,
                    limit,
                    (connection, afterCommit, state) -> begin(
                            connection,
                            caller,
                            limit,
                            state,
                            refused,
                            work,
                            afterCommit,
                            unit -> seen.add(unit.journal())));
            bound(hospital, connection -> {
                for (var journal : seen) {
                    journal.write(new RoundTrip(connection, database));
                }
                return true;
            });
            return result;
        } catch (RuntimeException e) {
            throw failures.told(e);
        }
    }

    private <R> R begin(
            Connection connection,
            Caller caller,
            Limit limit,
            State state,
            List<Refusal> refused,
            Supplier<R> work,
            Consumer<Runnable> afterCommit,
            Ending ending) {
        if (state == State.CLOSED) {
            throw new RuleException(
                    "erp.hospitalClosed",
                    "The hospital (%s) is closed: nothing can be done for it.\nMaybe ask whoever operates the system."
                            .formatted(caller.hospital()));
        }
        var trip = new RoundTrip(connection, database);
        try (var session = factory.withOptions()
                .connection(GuardedConnection.guard(connection, caller.hospital(), trip, database.secondsOfEach(limit)))
                .tenantIdentifier((Object) caller.hospital().value())
                .openSession()) {
            var journal = new Journal(caller.hospital(), database, trip, keys, ids);
            var unit = new Unit(caller.hospital(), state, connection, session, journal, afterCommit, refused);
            var transaction = session.beginTransaction();
            running.set(unit);
            var done = false;
            try {
                var result = joined(unit, caller, work, ending);
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

    /** Runs the work as a part of the running unit. */
    <R> R joined(Unit unit, Caller caller, Supplier<R> work) {
        return joined(unit, caller, work, u -> u.journal().sendRows());
    }

    private <R> R joined(Unit unit, Caller caller, Supplier<R> work, Ending rest) {
        unit.mustServe(caller);
        var done = false;
        try {
            var result = work.get();
            unit.mustNotHaveFailed();
            unit.session().flush(); // so that a broken constraint is told by the use case that broke it
            sql(() -> {
                rest.of(unit);
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

    /** The host may go on after a failure, so nothing of ours must be left half done on its connection. */
    private <R> R beginWithin(Connection connection, Caller caller, List<Refusal> refused, Supplier<R> work) {
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
                var result = transactions.on(
                        connection,
                        caller.hospital(),
                        (bound, afterCommit, state) ->
                                begin(bound, caller, Limit.NONE, state, refused, work, afterCommit, this::writeDown));
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

    /** What a unit does last. */
    private interface Ending {
        void of(Unit unit) throws SQLException;
    }
}

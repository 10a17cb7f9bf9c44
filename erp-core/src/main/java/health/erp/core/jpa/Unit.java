package health.erp.core.jpa;

import health.erp.core.Caller;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.key.KeyUse;
import health.erp.core.key.Keyring;
import health.erp.core.place.Fence.State;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The running transaction of one hospital: its session, its journal, and whether it can still commit. */
final class Unit {
    private final HospitalId hospital;
    private final State state;
    private final Connection connection;
    private final EntityManager session;
    private final Journal journal;
    private final Consumer<Runnable> afterCommit;
    private final Map<String, NumberBlock> numbers = new HashMap<>();
    private final Map<KeyUse, Keyring> keyrings = new EnumMap<>(KeyUse.class);
    private final SortedMap<String, Consumer<Version>> changed = new TreeMap<>();
    private final List<Refusal> refused;
    private @Nullable Call call;
    private @Nullable RuntimeException failure;
    private boolean published;

    Unit(
            HospitalId hospital,
            State state,
            Connection connection,
            EntityManager session,
            Journal journal,
            Consumer<Runnable> afterCommit,
            List<Refusal> refused) {
        this.hospital = hospital;
        this.state = state;
        this.connection = connection;
        this.session = session;
        this.journal = journal;
        this.afterCommit = afterCommit;
        this.refused = refused;
    }

    void mustBelongTo(HospitalId other) {
        if (!other.equals(hospital)) {
            throw new RuleException(
                    "erp.otherHospital",
                    "The transaction belongs to hospital (%s), so a caller of hospital (%s) cannot work in it.\nMaybe end the transaction first."
                            .formatted(hospital, other));
        }
    }

    void mustServe(Caller caller) {
        mustBelongTo(caller.hospital());
        if (failure != null) {
            throw failure;
        }
    }

    /** Puts the call on top; returns the one it was made from. */
    @Nullable
    Call enter(@Nullable Call next) {
        var previous = call;
        call = next;
        return previous;
    }

    /** A unit that failed once only rolls back, even if somebody swallows the exception. */
    void fail(RuntimeException first) {
        if (failure == null) {
            failure = first;
        }
    }

    void mustNotHaveFailed() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Runs the action once this unit's work has committed; forgets it where nobody will tell. */
    void afterCommit(Runnable action) {
        afterCommit.accept(action);
    }

    /** Runs the action after the commit, once for all the events of this unit. */
    void oncePublished(Runnable action) {
        if (!published) {
            published = true;
            afterCommit(action);
        }
    }

    HospitalId hospital() {
        return hospital;
    }

    /** Whom the hospital's fence lets pass. */
    State state() {
        return state;
    }

    Connection connection() {
        return connection;
    }

    EntityManager session() {
        return session;
    }

    Journal journal() {
        return journal;
    }

    List<Refusal> refused() {
        return refused;
    }

    Map<String, NumberBlock> numbers() {
        return numbers;
    }

    /** Keys this unit made or read; nobody else may use them before it has committed. */
    Map<KeyUse, Keyring> keyrings() {
        return keyrings;
    }

    /** Reference data that is not what it was, by name, and who is to hear of its new version. */
    SortedMap<String, Consumer<Version>> changed() {
        return changed;
    }

    @Nullable
    Call call() {
        return call;
    }

    /** Rows read or written, and where to say what is to happen once they are committed. */
    interface Work<R> {
        R on(Connection connection, Consumer<Runnable> afterCommit) throws SQLException;
    }

    /** Statements of our own, on the connection of a transaction that is bound to the hospital. */
    interface Statements<R> {
        R on(Connection connection, HospitalId hospital) throws SQLException;
    }
}

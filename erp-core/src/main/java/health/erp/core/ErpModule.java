package health.erp.core;

import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import health.erp.core.fair.Allotment;
import health.erp.core.id.HospitalId;
import health.erp.core.job.JobType;
import health.erp.core.notice.NoticeType;
import health.erp.core.notice.ReceiverDirectory;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.process.ProcessType;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.work.Worker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of the hospital that can be plugged into the runtime: the door class of a module, such as {@code Records}.
 *
 * <p>It says what the module brings; {@link ErpBuilder#build} checks all of it before anything opens. Migrations are SQL
 * files on the class path beside the door: {@code schema/postgresql/V1__patient.sql}, and the same name for
 * {@code h2} and {@code mariadb}.
 */
public interface ErpModule {

    /** Short, stable name: {@code records}. First part of codes and of the migration history's name. */
    String name();

    /** Everything Hibernate maps for this module. */
    default Set<Class<?>> entities() {
        return Set.of();
    }

    /** Names of the SQL files, each there for every database: {@code V1__patient.sql}. */
    default List<String> migrations() {
        return List.of();
    }

    default Set<Permission> permissions() {
        return Set.of();
    }

    /** Which of its permissions the roles have that every hospital begins with. */
    default Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of();
    }

    /** What this module publishes; anything else is refused by {@link Erp#publish}. */
    default List<EventType> eventTypes() {
        return List.of();
    }

    default List<Subscription<?>> subscriptions() {
        return List.of();
    }

    /** What this module does later; anything else is refused by {@link health.erp.core.job.Jobs}. */
    default List<JobType<?>> jobTypes() {
        return List.of();
    }

    /** What this module does in several steps; anything else is refused by {@link health.erp.core.process.Processes}. */
    default List<ProcessType<?>> processTypes() {
        return List.of();
    }

    /** What this module tells people; anything else is refused by {@link health.erp.core.notice.Notices}. */
    default List<NoticeType<?>> noticeTypes() {
        return List.of();
    }

    /** Where the people this module knows are reached. */
    default List<ReceiverDirectory> receivers() {
        return List.of();
    }

    /** Every place where this module's data says whose it is. */
    default List<PatientReference> patientReferences() {
        return List.of();
    }

    /** Constraints whose violation is an ordinary outcome, with the words for it. */
    default List<Invariant> invariants() {
        return List.of();
    }

    /** Which hospitals there are and where; at most one module knows. Asked only once the module is open. */
    default @Nullable HospitalDirectory directory() {
        return null;
    }

    /**
     * What each hospital's plan gives it of what all share; at most one module knows. Asked at every call from outside, so
     * it answers from memory.
     */
    default @Nullable Function<HospitalId, Allotment> allotments() {
        return null;
    }

    /** What this module wants to hear of the runtime's work, beside the host; asked for once, before it is open. */
    default @Nullable Telemetry telemetry() {
        return null;
    }

    /** What this module does by itself once the runtime is started, handed out when it is open. */
    default List<Worker> workers() {
        return List.of();
    }

    /** Called once, when the runtime stands: build the use cases here. */
    void open(Erp erp);

    /** Called once, before the runtime closes: its workers have ended, and the last transactions may still be run. */
    default void closing() {}
}

package health.erp.lab.quality;

import static jakarta.persistence.LockModeType.PESSIMISTIC_READ;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.Store;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlRun;
import health.erp.lab.value.Plain;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps tests as they are controlled, and the log of their runs. */
final class ControlStore extends Store<ControlledTest, ControlledTestId> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /** A target is not calculated from more than this, the newest. */
    private static final int MOST_MEASUREMENTS = 1000;

    private final Database database;

    ControlStore(Erp erp) {
        super(erp, ControlledTest.class);
        this.database = erp.database();
    }

    /** Runs of one test on one instrument are entered one after the other. */
    ControlledTest lock(TestCode test, InstrumentId instrument) {
        return em()
                .createQuery(
                        "select c from ControlledTest c where c.test = :test and c.instrument = :instrument",
                        ControlledTest.class)
                .setParameter("test", test.value())
                .setParameter("instrument", instrument)
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("plan to control a test", test + " on " + instrument));
    }

    ControlledTest lock(ControlledTestId id) {
        var found = em().find(ControlledTest.class, id, PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("controlled test", id);
        }
        return found;
    }

    List<ControlledTest> lockOn(InstrumentId instrument) {
        return em().createQuery(
                        "select c from ControlledTest c where c.instrument = :instrument order by c.id.value",
                        ControlledTest.class)
                .setParameter("instrument", instrument)
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<ControlledTest> of(TestCode test, InstrumentId instrument) {
        return ControlQueries_.of(em(), test.value(), instrument).stream().findFirst();
    }

    Page<ControlledTest, ControlledTestId> list(ListControls query, Instant now) {
        var after = query.after() == null ? FIRST : query.after().value();
        var instrument = query.instrument();
        var size = query.size() + 1;
        var rows = instrument == null
                ? ControlQueries_.list(em(), query.unprovenOnly(), now, after, size)
                : ControlQueries_.on(em(), instrument, query.unprovenOnly(), now, after, size);
        return Page.of(rows, query.size(), ControlledTest::getId);
    }

    void add(ControlEpoch epoch) {
        em().persist(epoch);
    }

    void add(ControlTarget target) {
        em().persist(target);
    }

    void add(LoggedRun run, List<LoggedPoint> points) {
        em().persist(run);
        points.forEach(em()::persist);
    }

    /** What is expected now, by level. */
    Map<String, TargetInUse> targets(ControlledTestId controlled) {
        var lots = latest(ControlQueries_.lots(em(), controlled)).stream()
                .collect(toMap(ControlLot::getId, lot -> lot, (one, same) -> one));
        return latest(ControlQueries_.targets(em(), controlled)).stream()
                .collect(toMap(ControlTarget::getLevel, each -> TargetInUse.of(each, lots)));
    }

    /** The one that gives way is written first, or two would be in force for a moment. */
    void gaveWay() {
        em().flush();
    }

    Page<ControlTarget, ControlTargetId> targets(ListTargets query) {
        var before = query.after() == null ? LAST : query.after().value();
        var rows = ControlQueries_.allTargets(em(), query.controlled(), before, query.size() + 1);
        return Page.of(rows, query.size(), ControlTarget::getId);
    }

    /** The newest runs of its epoch, oldest first; no more than the next is judged by. */
    List<ControlRun> lookBack(ControlledTest controlled) {
        var from = controlled.getRuns() + 1 - controlled.getTerms().plan().lookBack();
        return latest(LogQueries_.window(em(), controlled.getId(), from, controlled.getEpoch())).stream()
                .collect(groupingBy(LoggedPoint::getRun, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(points -> new ControlRun(
                        points.get(0).getMeasuredAt(),
                        controlled.getEpoch(),
                        points.stream().map(LoggedPoint::point).toList()))
                .toList();
    }

    /** What the lot gave at the level in runs that were not rejected. */
    List<BigDecimal> measured(ControlledTestId controlled, String level, ControlLotId lot) {
        return LogQueries_.measured(em(), controlled, level, lot, MOST_MEASUREMENTS).stream()
                .map(Plain::of)
                .toList();
    }

    /**
     * MariaDB shows a transaction the rows as they were when it first looked, which may have been before the test was locked,
     * unless it asks for the right to keep them so.
     */
    private <T> List<T> latest(TypedQuery<T> query) {
        return (database == Database.MARIADB ? query.setLockMode(PESSIMISTIC_READ) : query).getResultList();
    }

    LoggedRun requireRun(ControlRunId id) {
        var found = em().find(LoggedRun.class, id);
        if (found == null) {
            throw new NotFoundException("control run", id);
        }
        return found;
    }
}

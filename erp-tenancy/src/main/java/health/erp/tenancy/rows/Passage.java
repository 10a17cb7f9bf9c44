package health.erp.tenancy.rows;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Places;
import health.erp.core.jpa.Standstill;
import health.erp.core.place.Fence;
import health.erp.core.place.Place;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes one hospital's rows from one place to another on PostgreSQL while it works: what changes is written down, all is
 * copied as of one moment, then what changed since, again and again, and the last of it while nobody works for the
 * hospital. Whoever holds it is the only one who writes this hospital's rows at the target.
 *
 * <p>It keeps one connection of the owner at each place for as long as it is open, and locks of those sessions: the
 * owner's data source must not be a pool that hands out a session by the transaction.
 */
public final class Passage implements AutoCloseable {
    /** First halves of the locks of whoever reads at the source, and of whoever writes at the target. */
    static final int READERS = 0x4552504c;

    static final int WRITERS = 0x4552504d;

    public static final String BUSY = "tenancy.move.busy";

    private static final Set<String> TOO_LATE = Set.of(Seat.CANCELED, "55P03");

    private final List<TableCopy> tables;
    private final Seat source;
    private final Seat target;
    private final Capture capture;
    private final Merging merging;
    private @Nullable Long heldSince;

    private Passage(List<TableCopy> tables, Seat source, Seat target) {
        this.tables = List.copyOf(tables);
        this.source = source;
        this.target = target;
        this.capture = new Capture(source);
        this.merging = new Merging(this.tables, source, target);
    }

    /**
     * Opens a way between two places; nothing is changed yet.
     *
     * @throws RuleException {@code tenancy.move.busy} while somebody else has it open, {@code tenancy.move.differs} when
     *     the tables are not the same at both places, {@code tenancy.move.circle}
     */
    public static Passage open(Places places, HospitalId hospital, Place from, Place to) {
        var here = HospitalTables.at(places, from);
        mustBeAlike(here, HospitalTables.at(places, to));
        try {
            var source = Seat.at(places, from, hospital);
            try {
                claim(source, READERS);
                var target = Seat.elsewhere(places, to, hospital);
                try {
                    claim(target, WRITERS);
                    return new Passage(TableCopy.of(here), source, target);
                } catch (SQLException | RuntimeException e) {
                    target.close();
                    throw e;
                }
            } catch (SQLException | RuntimeException e) {
                source.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Refusals.told(e);
        }
    }

    /** Rows of the hospital at the target, which there must not be before it is copied. */
    public long rowsAtTarget() {
        return rows(target);
    }

    /** How many rows there are to carry. */
    public long rowsAtSource() {
        return rows(source);
    }

    private long rows(Seat seat) {
        return told(() -> {
            seat.begin();
            var rows = 0L;
            for (var table : tables) {
                rows += table.count(seat);
            }
            seat.rollback();
            return rows;
        });
    }

    /** What the source says of the hospital. */
    public Optional<Fence> fenceAtSource() {
        return told(() -> {
            source.begin();
            var fence = Standstill.fence(source.connection(), source.hospital());
            source.rollback();
            return fence;
        });
    }

    /** Says at the target whether the hospital is there. */
    public void fenceTarget(Fence fence) {
        told(() -> {
            target.begin();
            Standstill.fence(target.connection(), target.hospital(), fence);
            target.commit();
            return true;
        });
    }

    /** From now on what changes at the source is written down. */
    public void capture() {
        told(() -> {
            capture.begin(tables.stream().map(TableCopy::table).toList());
            return true;
        });
    }

    /** Nothing is written down any more: the hospital is at the target. */
    public void release() {
        told(() -> {
            capture.end();
            return true;
        });
    }

    /**
     * Copies all tables but those done, as they are at one moment; what changed in those done is brought up to the same
     * moment first.
     *
     * @param done names of tables that were copied before
     * @param copied told each table that is complete at the target
     * @param progress told the rows of each table as they arrive; what it throws ends the copying, which can be resumed
     */
    public long copy(Set<String> done, Consumer<String> copied, ObjLongConsumer<String> progress) {
        return told(() -> {
            source.beginSnapshot();
            var changes = capture.changes();
            changes.keySet().retainAll(done);
            target.begin();
            merging.apply(changes);
            clear(tables.stream().filter(t -> !done.contains(t.table().name())).toList());
            target.commit();
            var rows = 0L;
            for (var table : tables) {
                if (!done.contains(table.table().name())) {
                    target.begin();
                    rows += table.copyAll(
                            source,
                            target,
                            true,
                            n -> progress.accept(table.table().name(), n));
                    target.commit();
                    copied.accept(table.table().name());
                }
            }
            capture.forget();
            source.commit();
            return rows;
        });
    }

    /**
     * Brings the target up to one moment, and compares rows as of that moment.
     *
     * @param all whether all rows are compared; else those that have changed
     */
    public Round catchUp(boolean all) {
        return told(() -> {
            var begun = System.nanoTime();
            source.beginSnapshot();
            var changes = capture.changes();
            target.begin();
            var applied = merging.apply(changes);
            var compared = System.nanoTime();
            if (all) {
                compareAll();
            } else {
                compareChanged(changes);
            }
            var ended = System.nanoTime();
            target.commit();
            capture.forget();
            source.commit();
            return new Round(applied, Duration.ofNanos(compared - begun), Duration.ofNanos(ended - compared));
        });
    }

    /**
     * Waits until nobody works for the hospital at the source, brings over the last changes, compares, opens the target
     * and closes the source: when it answers true, the rows are the target's. Nobody goes on before {@link #goOn}.
     *
     * @param limit for all of it; when it does not suffice nothing has happened, and the answer is false
     * @param patience how long those who work for the hospital now may take to end, within the limit
     * @param all whether to compare all rows; else the number of all, and those that changed since the last round, after
     *     which each has been compared that changed since all were
     * @param opened what the target says of the hospital from now on; at the source it is of an epoch that is over
     */
    public boolean hold(Duration limit, Duration patience, boolean all, Fence opened) {
        var begun = System.nanoTime();
        var deadline = begun + limit.toNanos();
        try {
            if (!Standstill.begin(source.connection(), source.hospital(), patience)) {
                return false;
            }
            heldSince = begun;
            source.beginSnapshot(left(deadline));
            source.endBy(deadline);
            var changes = capture.changes();
            target.begin();
            target.endBy(deadline);
            merging.apply(changes);
            if (all) {
                compareAll();
            } else {
                mustBeEqual(tables, t -> counted(t, source), t -> counted(t, target));
                compareChanged(changes);
            }
            Standstill.fence(target.connection(), target.hospital(), opened);
            capture.forget();
            Standstill.fence(source.connection(), source.hospital(), new Fence(opened.epoch(), Fence.State.MOVED));
            left(deadline);
            target.commit();
            source.commit();
            return true;
        } catch (SQLException e) {
            undo();
            if (TOO_LATE.contains(String.valueOf(e.getSQLState()))) {
                return false;
            }
            throw Refusals.told(e);
        } catch (OutOfTime e) {
            undo();
            return false;
        } catch (RuntimeException e) {
            undo();
            throw e;
        }
    }

    /**
     * Those who waited for the hospital go on, wherever its rows are now. Answers how long they were kept, from when they
     * were first asked to wait; zero when they were not.
     */
    public Duration goOn() {
        var since = heldSince;
        heldSince = null;
        if (since == null) {
            return Duration.ZERO;
        }
        try {
            Standstill.end(source.connection());
        } catch (SQLException e) {
            close(); // and with the session its lock is gone
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    static void claim(Seat seat, int kind) throws SQLException {
        if (!seat.claim(kind)) {
            throw new RuleException(
                    BUSY,
                    "The hospital (%s) is being moved by another process at this moment.\nMaybe wait until that has ended."
                            .formatted(seat.hospital()));
        }
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }

    private void compareAll() throws SQLException {
        mustBeEqual(tables, t -> t.digest(source), t -> t.digest(target));
    }

    private void compareChanged(Map<String, Set<String>> changes) throws SQLException {
        var changed = tables.stream()
                .filter(t -> changes.containsKey(t.table().name()))
                .toList();
        mustBeEqual(
                changed,
                t -> t.digest(source, changes.getOrDefault(t.table().name(), Set.of())),
                t -> t.digest(target, changes.getOrDefault(t.table().name(), Set.of())));
    }

    private static Digest counted(TableCopy table, Seat at) throws SQLException {
        return new Digest(table.count(at), Digest.NONE.first(), Digest.NONE.second());
    }

    private static void mustBeEqual(List<TableCopy> tables, Measure here, Measure there) throws SQLException {
        var unequal = new ArrayList<String>();
        for (var table : tables) {
            if (!here.of(table).equals(there.of(table))) {
                unequal.add(table.table().name());
            }
        }
        if (!unequal.isEmpty()) {
            throw new RuleException(
                    "tenancy.move.unequal",
                    "The rows at the target are not those at the source, in these tables: (%s).\nMaybe somebody else writes there: abort the move, and begin again."
                            .formatted(String.join(", ", unequal)));
        }
    }

    private void clear(List<TableCopy> some) throws SQLException {
        for (var table : TableCopy.backwards(some)) {
            table.deleteAll(target);
        }
    }

    /** What was not committed has not happened, and those who wait go on where they are. */
    private void undo() {
        told(() -> {
            try {
                target.rollback();
            } finally {
                source.rollback();
                goOn();
            }
            return true;
        });
    }

    private <R> R told(Step<R> step) {
        var done = false;
        try {
            var result = step.take();
            done = true;
            return result;
        } catch (SQLException e) {
            throw Refusals.told(e);
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    @SuppressWarnings("EmptyCatch")
    private void rollBack() {
        for (var seat : List.of(target, source)) {
            try {
                seat.rollback();
            } catch (SQLException brokenAnyway) {
                // told by the failure under way
            }
        }
    }

    private static Duration left(long deadline) {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.toMillis() < 1) {
            throw new OutOfTime();
        }
        return left;
    }

    private static void mustBeAlike(HospitalTables here, HospitalTables there) {
        var source = shapes(here);
        var target = shapes(there);
        if (!source.equals(target)) {
            var different = new LinkedHashSet<>(source.keySet());
            different.addAll(target.keySet());
            different.removeIf(n -> source.containsKey(n) && source.get(n).equals(target.get(n)));
            throw new RuleException(
                    "tenancy.move.differs",
                    "These tables are not the same at (%s) and (%s): (%s).\nMaybe bring both up to date first."
                            .formatted(here.place(), there.place(), String.join(", ", different)));
        }
    }

    private static Map<String, String> shapes(HospitalTables tables) {
        return tables.all().stream().collect(toMap(Table::name, t -> t.columns().stream()
                .map(c -> c.name() + " " + c.type())
                .collect(joining(", "))));
    }

    /**
     * What one round of catching up did.
     *
     * @param changes rows that had changed
     * @param applied how long it took to bring them over
     * @param compared how long it took to count and hash rows of both places
     */
    public record Round(long changes, Duration applied, Duration compared) {}

    private interface Step<R> {
        R take() throws SQLException;
    }

    private interface Measure {
        Digest of(TableCopy table) throws SQLException;
    }

    /** There is no more time for a standstill. */
    private static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

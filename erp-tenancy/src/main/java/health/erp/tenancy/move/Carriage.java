package health.erp.tenancy.move;

import static health.erp.tenancy.hospital.HospitalPermission.MOVE_HOSPITAL;
import static health.erp.tenancy.move.MoveMapper.MAPPER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.job.JobType;
import health.erp.core.jpa.Places;
import health.erp.core.place.Fence;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.rows.Passage;
import health.erp.tenancy.rows.Progress;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries the rows of one hospital, step by step; each step finds what was done of it before. */
final class Carriage {
    private static final long LOOK_UP_EVERY = Duration.ofSeconds(1).toNanos();

    private final Erp erp;
    private final Operator operator;
    private final Hospitals hospitals;
    private final MoveStore moves;
    private final MoveLimits limits;
    private final JobType<TidyMove> tidying;

    Carriage(
            Erp erp,
            Operator operator,
            Hospitals hospitals,
            MoveStore moves,
            MoveLimits limits,
            JobType<TidyMove> tidying) {
        this.erp = erp;
        this.operator = operator;
        this.hospitals = hospitals;
        this.moves = moves;
        this.limits = limits;
        this.tidying = tidying;
    }

    MoveView carry(Caller caller, MoveView begun, Consumer<Progress> progress) {
        var from = begun.from().place();
        var to = begun.to().place();
        progress.accept(new Progress("preparing", 0, 0));
        places().migrate(to, limits.lockPatience());
        try (var passage = Passage.open(places(), begun.moved(), from, to)) {
            return new Trip(caller, begun.id(), passage, progress).go();
        }
    }

    private Places places() {
        return erp.core().places();
    }

    /** One run of a move, by whoever holds the passage. */
    private final class Trip {
        private final Caller caller;
        private final MoveId id;
        private final Passage passage;
        private final Consumer<Progress> progress;
        private long lookedUp = System.nanoTime();

        private Trip(Caller caller, MoveId id, Passage passage, Consumer<Progress> progress) {
            this.caller = caller;
            this.id = id;
            this.passage = passage;
            this.progress = progress;
        }

        private MoveView go() {
            var move = noted(Move::mustGoOn);
            if (isHandedOver(move)) {
                passage.fenceTarget(opened(move));
                var arrived = arrived(move, null);
                release();
                return arrived;
            }
            if (move.step() == MoveStep.PREPARING) {
                prepare(move);
                move = noted(m -> m.become(MoveStep.CAPTURING, erp.now()));
            }
            passage.fenceTarget(new Fence(move.fence().epoch(), Fence.State.MOVED));
            if (move.step() == MoveStep.CAPTURING) {
                tell("capturing", 0, 0);
                passage.capture();
                move = noted(m -> m.become(MoveStep.COPYING, erp.now()));
            }
            if (move.step() == MoveStep.COPYING) {
                copy(move);
                move = noted(m -> m.become(MoveStep.CATCHING_UP, erp.now()));
            }
            return switchOver(move);
        }

        /** A run before this one ended between the hand-over of the rows and the register. */
        private boolean isHandedOver(MoveView move) {
            return passage.fenceAtSource()
                    .filter(f -> f.state() == Fence.State.MOVED
                            && f.epoch() == move.fence().epoch() + 1)
                    .isPresent();
        }

        private void prepare(MoveView move) {
            var there = passage.rowsAtTarget();
            if (there > 0) {
                throw new RuleException(
                        "tenancy.move.notEmpty",
                        "There are %d rows of the hospital (%s) at (%s) already.\nMaybe a backup was restored there, or an earlier move was not tidied."
                                .formatted(there, move.moved(), move.to().place()));
            }
        }

        private void copy(MoveView move) {
            var all = passage.rowsAtSource();
            var before = move.rowsCopied();
            var byTable = new ConcurrentHashMap<String, Long>();
            var done = new ArrayList<>(move.copiedTables());
            passage.copy(
                    new LinkedHashSet<>(move.copiedTables()),
                    table -> {
                        done.add(table);
                        var rows = byTable.getOrDefault(table, 0L);
                        if (rows > 0) {
                            noted(m -> m.copied(done, rows, erp.now()));
                        }
                    },
                    (table, rows) -> {
                        byTable.put(table, rows);
                        tell(table, before + sum(byTable), all);
                    });
            noted(m -> m.copied(done, 0, erp.now()));
        }

        /** Until so little changes that the hospital can be held for it. Where it works faster than that, it is slowed. */
        private void catchUp(MoveView move, long changes) {
            try (var pace = new Pace(places(), move, limits)) {
                var before = changes;
                for (int round = 1; before > limits.fewChanges() && round <= limits.rounds(); round++) {
                    var slowed = pace.percent() > 0;
                    tell(slowed ? "catching up, hospital slowed" : "catching up", round, limits.rounds());
                    var now = round(false).changes();
                    pace.look(before, now);
                    before = now;
                }
            }
        }

        private Passage.Round round(boolean all) {
            var done = passage.catchUp(all);
            noted(m -> m.caughtUp(done, erp.now()));
            return done;
        }

        private MoveView switchOver(MoveView move) {
            tell("catching up", 0, limits.rounds());
            var whole = round(true);
            var all = whole.compared().multipliedBy(2).compareTo(limits.hold().minus(limits.patience())) < 0;
            catchUp(move, whole.changes());
            for (int attempt = 1; attempt <= limits.attempts(); attempt++) {
                tell("switching", attempt, limits.attempts());
                if (handOver(move, all)) {
                    release();
                    progress.accept(new Progress("arrived", move.rowsCopied(), move.rowsCopied()));
                    return now();
                }
                if (attempt < limits.attempts()) {
                    LockSupport.parkNanos(limits.pause().toNanos());
                    catchUp(move, round(false).changes());
                }
            }
            throw new RuleException(
                    "tenancy.move.notHeld",
                    "The hospital (%s) could not be held within %d ms, in %d attempts; it goes on at (%s), and the move waits.\nMaybe resume the move (%s) at a quieter hour."
                            .formatted(
                                    move.moved(),
                                    limits.hold().toMillis(),
                                    limits.attempts(),
                                    move.from().place(),
                                    id));
        }

        /** The register is told before those who wait go on, in a transaction that was begun before they had to wait. */
        private boolean handOver(MoveView move, boolean all) {
            var over = false;
            try {
                arrived(move, all);
                over = true;
            } catch (NotHeld e) {
                over = false;
            } finally {
                var held = passage.goOn();
                if (over) {
                    noteHeld(held);
                }
            }
            return over;
        }

        private MoveView arrived(MoveView before, @Nullable Boolean all) {
            return operator.act(caller, MOVE_HOSPITAL, new ArriveByMove(id), () -> {
                var move = moves.require(id);
                var arrived = move.arrive(all, erp.now());
                moves.saved(move); // from here on whoever aborts it waits for us
                if (all != null && !passage.hold(limits.hold(), limits.patience(), all, opened(before))) {
                    throw new NotHeld();
                }
                hospitals.arrive(caller, before.moved(), before.to());
                erp.publish(arrived);
                var later = erp.core().jobs().now(caller).plus(limits.grace());
                erp.core().jobs().scheduleOnce(caller, tidying, id.toString(), new TidyMove(id), later);
                return MAPPER.toView(move);
            });
        }

        /** The hospital has arrived whether or not this succeeds; what stays behind, tidying takes away. */
        @SuppressWarnings("EmptyCatch")
        private void release() {
            try {
                passage.release();
            } catch (RuleException | PersistenceException stays) {
                // no reason to call the move a failure
            }
        }

        private void noteHeld(Duration held) {
            erp.transaction(caller, () -> {
                var move = moves.require(id);
                move.held(held);
                return MAPPER.toView(moves.saved(move));
            });
        }

        private MoveView noted(Consumer<Move> change) {
            return erp.transaction(caller, () -> {
                var move = moves.require(id);
                change.accept(move);
                return MAPPER.toView(moves.saved(move));
            });
        }

        private MoveView now() {
            return erp.transaction(caller, () -> MAPPER.toView(moves.require(id)));
        }

        /** Hears now and then whether somebody has aborted the move. */
        private void tell(String step, long done, long total) {
            var now = System.nanoTime();
            if (now - lookedUp > LOOK_UP_EVERY) {
                lookedUp = now;
                noted(Move::mustGoOn);
            }
            progress.accept(new Progress(step, done, total));
        }

        private static long sum(Map<String, Long> rows) {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }

        private static Fence opened(MoveView move) {
            return new Fence(move.fence().epoch() + 1, move.fence().state());
        }
    }

    /** The hospital could not be held, and goes on where it is. */
    @SuppressWarnings("serial") // never leaves this class
    private static final class NotHeld extends RuntimeException {
        NotHeld() {
            super(null, null, false, false);
        }
    }
}

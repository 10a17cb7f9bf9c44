package health.erp.tenancy.move;

import static health.erp.tenancy.hospital.HospitalPermission.MOVE_HOSPITAL;
import static health.erp.tenancy.move.MoveMapper.MAPPER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.jpa.Places;
import health.erp.tenancy.hospital.HospitalStatus;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.rows.Leftovers;
import health.erp.tenancy.rows.Passage;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** How moves begin, and how what they leave behind is taken away. */
final class Departures {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int ASKED_AT_MOST = 240;

    private final Erp erp;
    private final Operator operator;
    private final Hospitals hospitals;
    private final MoveStore moves;

    Departures(Erp erp, Operator operator, Hospitals hospitals, MoveStore moves) {
        this.erp = erp;
        this.operator = operator;
        this.hospitals = hospitals;
        this.moves = moves;
    }

    MoveView begin(Caller caller, StartMove command) {
        return operator.act(caller, MOVE_HOSPITAL, command, () -> {
            mustBePossible(command);
            var leaving = hospitals.beginMove(caller, command.hospital(), command.to());
            var move = new Move(new MoveId(erp.newId()), leaving, command.to(), caller.staff(), erp.now());
            moves.add(move);
            erp.publish(move.started());
            return MAPPER.toView(moves.saved(move));
        });
    }

    MoveView abort(Caller caller, AbortMove command) {
        var move = operator.act(caller, MOVE_HOSPITAL, command, () -> {
            var aborted = moves.require(command.move());
            if (aborted.getStep() != MoveStep.ABORTED) {
                aborted.abort(command.reason(), erp.now());
            }
            return MAPPER.toView(moves.saved(aborted));
        });
        if (move.step() == MoveStep.ABORTED) {
            return move;
        }
        onceFree(() -> {
            Leftovers.giveUp(places(), move.moved(), move.from().place(), move.fence());
            return true;
        });
        stay(caller, move);
        onceFree(() -> Leftovers.clearTarget(places(), move.moved(), move.to().place()));
        return erp.transaction(caller, () -> {
            var over = moves.require(move.id());
            erp.publish(over.aborted(erp.now()));
            return MAPPER.toView(moves.saved(over));
        });
    }

    MoveView tidy(Caller caller, TidyMove command) {
        var left = operator.act(caller, MOVE_HOSPITAL, command, () -> {
            var move = moves.require(command.move());
            if (move.getStep() != MoveStep.DONE) {
                move.mustHaveArrived();
            }
            return MAPPER.toView(move);
        });
        if (left.step() == MoveStep.DONE) {
            return left;
        }
        Leftovers.clearSource(places(), left.moved(), left.from().place());
        return erp.transaction(caller, () -> {
            var move = moves.require(command.move());
            if (move.getStep() != MoveStep.DONE) {
                erp.publish(move.tidied(erp.now()));
            }
            return MAPPER.toView(moves.saved(move));
        });
    }

    private void mustBePossible(StartMove command) {
        if (!places().kind().enforcesIsolation()) {
            throw new RuleException(
                    "tenancy.move.notHere",
                    "Hospitals are moved on PostgreSQL only, and this is %s.\nMaybe take the hospital out and bring it in again: that works on every database."
                            .formatted(places().kind()));
        }
        places().owner(command.to().place()); // says what is missing
        moves.untidied(command.hospital(), command.to().place()).ifPresent(left -> {
            throw new RuleException(
                    "tenancy.move.untidied",
                    "The hospital (%s) left rows at (%s) when it moved away.\nMaybe tidy the move (%s) first."
                            .formatted(command.hospital(), command.to().place(), left.getId()));
        });
    }

    /** The register may have been told before, by a run that stopped after that. */
    private void stay(Caller caller, MoveView move) {
        erp.transaction(caller, () -> {
            var hospital = hospitals.hospital(caller, move.moved());
            return hospital.status() == HospitalStatus.MOVING && move.to().equals(hospital.movesTo())
                    ? hospitals.abortMove(caller, move.moved())
                    : hospital;
        });
    }

    /** Whoever carries the rows hears of the end a moment later. */
    private static <R> R onceFree(Supplier<R> work) {
        for (int asked = 1; ; asked++) {
            try {
                return work.get();
            } catch (RuleException e) {
                if (!e.code().equals(Passage.BUSY) || asked == ASKED_AT_MOST) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private Places places() {
        return erp.core().places();
    }
}

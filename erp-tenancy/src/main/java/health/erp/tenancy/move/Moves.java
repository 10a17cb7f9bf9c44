package health.erp.tenancy.move;

import static health.erp.tenancy.hospital.HospitalPermission.MOVE_HOSPITAL;
import static health.erp.tenancy.hospital.HospitalPermission.READ_HOSPITALS;
import static health.erp.tenancy.move.MoveMapper.MAPPER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.job.JobType;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.rows.Progress;
import java.util.function.Consumer;

/**
 * Takes hospitals to other places while they work, on PostgreSQL. For callers of the operator, and not within a
 * transaction: a move is many, and each of its steps lasts. The call ends when the hospital has arrived; what it left
 * behind is taken away after a grace.
 */
public final class Moves {
    private final Operator operator;
    private final MoveStore moves;
    private final Departures departures;
    private final Carriage carriage;

    public Moves(Erp erp, Operator operator, Hospitals hospitals, MoveLimits limits, JobType<TidyMove> tidying) {
        this.operator = operator;
        this.moves = new MoveStore(erp);
        this.departures = new Departures(erp, operator, hospitals, moves);
        this.carriage = new Carriage(erp, operator, hospitals, moves, limits, tidying);
    }

    /**
     * Takes the hospital there.
     *
     * @param progress told again and again; what it throws stops the move, which can be resumed
     * @throws health.erp.core.RuleException {@code tenancy.move.notHere} on H2 and MariaDB
     */
    public MoveView start(Caller caller, StartMove command, Consumer<Progress> progress) {
        var begun = departures.begin(caller, command);
        return carriage.carry(caller, begun, progress);
    }

    /** Goes on where it stopped; a move that has arrived is only shown. */
    public MoveView resume(Caller caller, ResumeMove command, Consumer<Progress> progress) {
        var stopped = operator.act(caller, MOVE_HOSPITAL, command, () -> {
            var move = moves.require(command.move());
            if (!move.hasArrived()) {
                move.mustGoOn();
            }
            return MAPPER.toView(move);
        });
        return stopped.arrivedAt() == null ? carriage.carry(caller, stopped, progress) : stopped;
    }

    /** The hospital stays where it is. Said again it goes on with what it could not take away. */
    public MoveView abort(Caller caller, AbortMove command) {
        return departures.abort(caller, command);
    }

    /** Takes away what is left at the source; the hospital has arrived. Done by itself after the grace. */
    public MoveView tidy(Caller caller, TidyMove command) {
        return departures.tidy(caller, command);
    }

    public MoveView find(Caller caller, FindMove query) {
        return operator.look(caller, READ_HOSPITALS, query, () -> MAPPER.toView(moves.require(query.move())));
    }

    public Page<MoveView, MoveId> list(Caller caller, ListMoves query) {
        return operator.look(
                caller, READ_HOSPITALS, query, () -> moves.list(query).map(MAPPER::toView));
    }
}

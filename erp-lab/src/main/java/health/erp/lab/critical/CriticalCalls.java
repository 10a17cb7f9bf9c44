package health.erp.lab.critical;

import static health.erp.lab.critical.CriticalMapper.MAPPER;
import static health.erp.lab.critical.CriticalPermission.CALL_CRITICAL;
import static health.erp.lab.critical.CriticalPermission.DECLARE_CRITICAL;
import static health.erp.lab.critical.CriticalPermission.ESCALATE_CRITICAL;
import static health.erp.lab.critical.CriticalPermission.READ_CRITICAL;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.core.job.JobType;
import health.erp.lab.result.Answered;
import health.erp.lab.result.RunStage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sees to it that somebody is told of every critical result. */
public final class CriticalCalls {
    private final Erp erp;
    private final CriticalTimes times;
    private final JobType<EscalationDue> timer;
    private final CriticalStore calls;

    public CriticalCalls(Erp erp, CriticalTimes times, JobType<EscalationDue> timer) {
        this.erp = erp;
        this.times = times;
        this.timer = timer;
        this.calls = new CriticalStore(erp);
    }

    /**
     * Somebody has answered for a version of a result: if it is critical a call is open when that commits, and nobody is called
     * twice about one version. Of what was called before and says something else now, that is noted.
     */
    public void answered(Caller caller, Answered result) {
        erp.transaction(caller, () -> {
            var before = calls.ofRun(result.run());
            before.stream()
                    .filter(call -> call.getResultNo() != result.no())
                    .forEach(call -> call.corrected(result.no()));
            if (result.critical()
                    && before.stream().noneMatch(call -> call.isOpen() || call.getResultNo() == result.no())) {
                open(caller, result, calls.order(result.order()).getRequester());
            }
            return true;
        });
    }

    /** Where no limit says so. */
    public CriticalCallView declare(Caller caller, DeclareCritical command) {
        return erp.run(caller, DECLARE_CRITICAL, command, () -> {
            var found = calls.result(command.run());
            var run = found.run();
            if (run.getStage() != RunStage.VERIFIED && run.getStage() != RunStage.RELEASED) {
                throw new RuleException(
                        "lab.critical.stage",
                        "The result (%s) is %s; of what nobody has answered for nobody is called.\nMaybe verify it first."
                                .formatted(run.getId(), run.getStage()));
            }
            var answered = new Answered(
                    run.getId(),
                    found.version().getNo(),
                    run.getOrder(),
                    run.getPatient(),
                    run.getTest(),
                    run.getSection(),
                    true,
                    erp.now());
            return MAPPER.toView(calls.saved(open(caller, answered, found.requester())), List.of());
        });
    }

    /** Whoever was told and read it back closes the call; anything else leaves it open. */
    public CriticalCallView record(Caller caller, RecordAttempt command) {
        return erp.run(caller, CALL_CRITICAL, command, () -> {
            var call = calls.require(command.call(), command.version());
            calls.add(call.tried(command, caller.staff(), at(command.at())));
            return ended(call);
        });
    }

    /** Only after somebody has tried. */
    public CriticalCallView giveUp(Caller caller, GiveUpCall command) {
        return erp.run(caller, CALL_CRITICAL, command, () -> {
            var call = calls.require(command.call(), command.version());
            call.fail(command.reason(), caller.staff(), erp.now());
            return ended(call);
        });
    }

    /** The time has come; what is closed meanwhile, or further already, is left alone. */
    public void escalate(Caller caller, EscalationDue due) {
        erp.run(caller, ESCALATE_CRITICAL, due, () -> {
            var call = calls.require(due.call());
            if (call.escalate(due.step(), erp.now())) {
                erp.publish(call.escalated());
                schedule(caller, call, times.after(due.step()));
            }
            return true;
        });
    }

    public CriticalCallView find(Caller caller, FindCriticalCall query) {
        return erp.read(caller, READ_CRITICAL, query, () -> {
            var call = calls.require(query.call());
            erp.discloses(call.getPatient());
            return MAPPER.toView(call, calls.attempts(call.getId()));
        });
    }

    /** The work list, oldest first. */
    public Page<CriticalCallView, CriticalCallId> open(Caller caller, ListOpenCalls query) {
        return erp.read(caller, READ_CRITICAL, query, () -> calls.open(query).map(this::shown));
    }

    public Page<CriticalCallView, CriticalCallId> ofPatient(Caller caller, ListCallsOfPatient query) {
        return erp.read(caller, READ_CRITICAL, query, () -> {
            erp.discloses(query.patient());
            return calls.ofPatient(query).map(call -> MAPPER.toView(call, List.of()));
        });
    }

    private CriticalCall open(Caller caller, Answered result, StaffId requester) {
        var call = new CriticalCall(new CriticalCallId(erp.newId()), result, requester, caller.staff());
        calls.add(call);
        erp.publish(call.detected());
        schedule(caller, call, times.after(EscalationStep.DETECTED));
        return call;
    }

    private void schedule(Caller caller, CriticalCall call, Optional<EscalationStep> next) {
        next.ifPresent(step -> {
            var due = new EscalationDue(call.getId(), step);
            erp.core().jobs().scheduleOnce(caller, timer, due.key(), due, times.due(call.getDetectedAt(), step));
        });
    }

    private CriticalCallView ended(CriticalCall call) {
        erp.discloses(call.getPatient());
        if (!call.isOpen()) {
            erp.publish(call.closed());
        }
        calls.saved(call);
        return MAPPER.toView(call, calls.attempts(call.getId()));
    }

    private CriticalCallView shown(CriticalCall call) {
        erp.discloses(call.getPatient());
        return MAPPER.toView(call, List.of());
    }

    private Instant at(@Nullable Instant told) {
        var now = erp.now();
        if (told != null && told.isAfter(now)) {
            throw InvalidCommandException.of("at", "lies in the future");
        }
        return told == null ? now : told;
    }
}

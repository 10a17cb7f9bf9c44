package health.erp.lab.quality;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlGate;
import health.erp.lab.control.ControlGate.Closed;
import health.erp.lab.control.ControlGate.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells other activities, inside their transaction, whether what was measured may go out. I2, I13 */
public final class QualityGate {
    private final Erp erp;
    private final LogStore log;

    public QualityGate(Erp erp) {
        this.erp = erp;
        this.log = new LogStore(erp);
    }

    /**
     * Open only if a run before that moment proved it, nothing changed between them, and the controls are not out of order now:
     * a run that is rejected puts in doubt what was measured since the last good one, too. Whatever was measured while the
     * instrument was out of service stays so when it is back. Asks the database one question, and two more of what was
     * measured before the present epoch, however long the log is.
     */
    public ControlGate at(Caller caller, TestCode test, InstrumentId instrument, Instant measured) {
        return Objects.requireNonNull(
                at(caller, Set.of(test), instrument, measured).get(test));
    }

    /** The same of all that an instrument measured at once, in one question. */
    public Map<TestCode, ControlGate> at(
            Caller caller, Set<TestCode> tests, InstrumentId instrument, Instant measured) {
        return erp.transaction(caller, () -> {
            var gates = new HashMap<TestCode, ControlGate>();
            log.states(tests, instrument, measured)
                    .forEach(state -> gates.put(state.controlled().getTest(), at(state, measured)));
            tests.forEach(test -> gates.putIfAbsent(test, new Closed(Reason.NO_PLAN)));
            return gates;
        });
    }

    private ControlGate at(GateState state, Instant measured) {
        var controlled = state.controlled();
        if (state.isStoppedAt(measured) || log.wasStoppedAt(controlled, measured)) {
            return new Closed(Reason.OUT_OF_SERVICE);
        }
        if (controlled.isLocked()) {
            return new Closed(Reason.LOCKED);
        }
        if (controlled.wasRejectedLast()) {
            return new Closed(Reason.REJECTED);
        }
        var run = state.newest();
        if (run == null) {
            return new Closed(Reason.NEVER_RUN);
        }
        if (run.getEpoch() != log.epochAt(controlled, measured)) {
            return new Closed(Reason.NEW_EPOCH);
        }
        return ControlGate.at(
                measured, run.bare(), run.getDecision(), run.getTerms().valid());
    }
}

package health.erp.lab.control;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether patients' results of a test may go out. Closed until a run has proven that it may be open, and closed again when the
 * proof is too old. I13
 */
public sealed interface ControlGate {
    /** Proven. */
    record Open(ControlDecision decision) implements ControlGate {}

    /** Not proven. */
    record Closed(Reason reason) implements ControlGate {}

    /** Why it is closed. */
    enum Reason {
        NEVER_RUN,
        REJECTED,
        NOT_EVALUABLE,
        /** The last good run is longer ago than one may rely on. */
        TOO_OLD,
        /** The last run is later than the result: it says nothing of that moment. */
        LATER,
        /** Nobody has said how the test is controlled there. */
        NO_PLAN,
        /** Since the last run something was done that makes it say nothing of now. */
        NEW_EPOCH,
        /** A run was rejected, and nobody has answered for a corrective action yet. */
        LOCKED,
        /** The instrument was not to be used. */
        OUT_OF_SERVICE
    }

    /**
     * Decides.
     *
     * @param last the newest run before the result was measured, and what it showed; null if there was none
     * @param validity how long a run is relied on
     */
    static ControlGate at(
            Instant measured, @Nullable ControlRun last, @Nullable ControlDecision shown, Duration validity) {
        if (last == null || shown == null) {
            return new Closed(Reason.NEVER_RUN);
        }
        if (last.at().isAfter(measured)) {
            return new Closed(Reason.LATER);
        }
        if (!shown.verdict().isProof()) {
            var rejected = shown.verdict() == ControlDecision.Verdict.REJECTED;
            return new Closed(rejected ? Reason.REJECTED : Reason.NOT_EVALUABLE);
        }
        return last.at().plus(validity).isBefore(measured) ? new Closed(Reason.TOO_OLD) : new Open(shown);
    }
}

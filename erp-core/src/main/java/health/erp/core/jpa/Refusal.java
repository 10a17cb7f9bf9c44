package health.erp.core.jpa;

import health.erp.core.ErpException;
import java.time.Instant;

/** A call that came to nothing, and why; written once whatever it did has been rolled back. */
record Refusal(Call call, RuntimeException failure, Instant at) {
    /** Whether somebody said no, or something broke. */
    Outcome outcome() {
        return failure instanceof ErpException ? Outcome.REFUSED : Outcome.FAILED;
    }

    /** The stable code; of what broke its type, never its message. */
    String code() {
        var code = failure instanceof ErpException refused
                ? refused.code()
                : failure.getClass().getSimpleName();
        return code.length() <= 80 ? code : code.substring(0, 80);
    }

    /** How a call ended. */
    enum Outcome {
        DONE,
        REPEATED,
        REFUSED,
        FAILED
    }
}

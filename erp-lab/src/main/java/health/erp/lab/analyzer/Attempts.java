package health.erp.lab.analyzer;

import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Of several lines on which the same arrives at the same moment one keeps it, once that is committed; the others ask again and
 * find it there. Within a transaction of several use cases there is no asking again.
 */
final class Attempts {
    private static final int TRIES = 8;

    static <R> R settled(Supplier<R> attempt) {
        for (var tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (ConflictException e) {
                if (e.retryAfter() != null || tries == TRIES) { // a hospital that is busy says when
                    throw e;
                }
            }
        }
    }

    /** What the laboratory refuses of a message does not keep the rest of it from being applied. */
    static <R> R learning(Function<Refusals, R> attempt) {
        var refusals = new Refusals();
        while (true) {
            try {
                return settled(() -> attempt.apply(refusals));
            } catch (ErpException e) {
                if (!refusals.learn(e)) {
                    throw e;
                }
            }
        }
    }

    private Attempts() {}
}

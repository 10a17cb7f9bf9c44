package health.erp.lab.analyzer;

import health.erp.core.ConflictException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Of several lines on which the same arrives at the same moment one keeps it, once that is committed; the others ask again and
 * find it there. Within a transaction of several use cases there is no asking again.
 */
final class Attempts {
    static final String KNOWN = "lab.message.known";

    private static final Set<String> AT_ONCE = Set.of(KNOWN, "erp.changed", "erp.busy");
    private static final int TRIES = 8;

    static <R> R settled(Supplier<R> attempt) {
        for (var tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (ConflictException e) {
                if (!AT_ONCE.contains(e.code()) || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Attempts() {}
}

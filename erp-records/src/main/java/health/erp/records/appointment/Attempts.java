package health.erp.records.appointment;

import health.erp.core.ConflictException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Of several who wanted the same place at the same moment one has it, once that is committed; the others ask again and are
 * told by whom they were beaten. Within a transaction of several use cases there is no asking again.
 */
final class Attempts {
    private static final Set<String> AT_ONCE = Set.of(Appointments.TAKEN, "erp.busy");
    private static final int TRIES = 8;

    private Attempts() {}

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
}

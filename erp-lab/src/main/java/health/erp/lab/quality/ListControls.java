package health.erp.lab.quality;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The tests that are controlled, in the order they were planned.
 *
 * @param instrument only on this one; null for all
 * @param unprovenOnly the work list: only those of which nothing may go out now, because a control was rejected, is due or was
 *     never run
 * @param after {@link Page#next} of the page before
 */
public record ListControls(
        @Nullable InstrumentId instrument,
        boolean unprovenOnly,
        @Nullable ControlledTestId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    /** What somebody has to look after now. */
    public static ListControls outOfControl(int size) {
        return new ListControls(null, true, null, size);
    }
}

package health.erp.lab.wire;

import org.jspecify.annotations.Nullable;

/** When an order was placed, its specimen taken and received, its results reported. */
public record OrderTimes(
        @Nullable Moment requested,
        @Nullable Moment collected,
        @Nullable Moment collectedUntil,
        @Nullable Moment received,
        @Nullable Moment reported) {
    public static final OrderTimes NONE = new OrderTimes(null, null, null, null, null);
}

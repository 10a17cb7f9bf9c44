package health.erp.lab.turnaround;

import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import org.jspecify.annotations.Nullable;

/**
 * How long one test of one priority took, in whole minutes.
 *
 * @param done tests that have the leg behind them
 * @param pending tests that began it, and are on it still
 * @param p50 within which half of them were done; null where none is
 * @param p90 within which nine of ten were done; null where none is
 * @param targeted those of the whole way for which a target was set when they were ordered
 * @param breached those of them that took longer
 */
public record TurnaroundView(
        String section,
        TestCode test,
        RequestPriority priority,
        long done,
        long pending,
        @Nullable Long p50,
        @Nullable Long p90,
        long targeted,
        long breached) {}

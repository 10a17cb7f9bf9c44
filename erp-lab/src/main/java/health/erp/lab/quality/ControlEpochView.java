package health.erp.lab.quality;

import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why controls were looked at anew from some moment on, as hosts see it.
 *
 * @param done what was done
 * @param answers the run a corrective action was taken for
 */
public record ControlEpochView(
        ControlledTestId controlled,
        int number,
        EpochCause cause,
        String done,
        @Nullable ControlRunId answers,
        StaffId begunBy,
        Instant begunAt) {}

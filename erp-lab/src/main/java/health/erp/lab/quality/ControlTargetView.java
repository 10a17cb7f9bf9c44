package health.erp.lab.quality;

import health.erp.core.id.StaffId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a control, as hosts see it.
 *
 * @param number of the targets of its level, from 1
 * @param measurements how many it was calculated from; null if it is the manufacturer's
 */
public record ControlTargetView(
        ControlTargetId id,
        ControlledTestId controlled,
        String level,
        int number,
        ControlLotId lot,
        BigDecimal mean,
        BigDecimal deviation,
        TargetSource source,
        @Nullable Integer measurements,
        boolean inForce,
        StaffId setBy,
        Instant setAt) {}

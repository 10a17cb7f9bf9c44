package health.erp.lab.quality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a lot gave at a level in a month.
 *
 * @param measurements that count; those of rejected runs do not
 * @param rejected how many were in rejected runs
 * @param variation in percent of the mean
 */
public record LevelStatisticsView(
        String level,
        @Nullable ControlLotId lot,
        int measurements,
        int rejected,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal variation,
        SigmaOutcome sigma) {}

package health.erp.lab.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One point on a chart after Levey and Jennings.
 *
 * @param z deviations from the mean to three decimals; null where there is no value or no target to tell it by
 */
public record ChartPoint(Instant at, int epoch, @Nullable BigDecimal value, @Nullable BigDecimal z) {
    /** The points of one material, in the order of the runs. */
    public static List<ChartPoint> of(String level, List<ControlRun> runs) {
        return runs.stream()
                .flatMap(run -> run.at(level).stream()
                        .map(point -> new ChartPoint(run.at(), run.epoch(), point.value(), z(point))))
                .toList();
    }

    private static @Nullable BigDecimal z(ControlPoint point) {
        var value = point.value();
        var target = point.target();
        return value == null || target == null || !target.isUsable() ? null : target.z(value);
    }
}

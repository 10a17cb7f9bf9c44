package health.erp.lab.control;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * All materials of a test measured together on one instrument.
 *
 * @param epoch counts what makes earlier runs say nothing of later ones: corrective action, a new lot, a new target,
 *     recalibration
 * @param points in the order they were measured, each level once
 */
public record ControlRun(Instant at, int epoch, List<ControlPoint> points) {
    public ControlRun {
        points = List.copyOf(points);
        var levels = new HashSet<String>();
        points.forEach(point -> {
            if (!levels.add(point.level())) {
                throw new IllegalArgumentException(
                        "The run has the level (%s) twice; a repeat is a run of its own.".formatted(point.level()));
            }
        });
    }

    /** Whether what one shows says something of the other. */
    boolean isComparableWith(ControlRun other) {
        return epoch == other.epoch
                && points.stream()
                        .allMatch(point ->
                                other.at(point.level()).map(point::hasTargetOf).orElse(true));
    }

    Optional<ControlPoint> at(String level) {
        return points.stream().filter(point -> point.level().equals(level)).findFirst();
    }
}

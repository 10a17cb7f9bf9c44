package health.erp.lab.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import health.erp.lab.control.Sigma;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sums up what controls gave. */
final class MonthOfControls {
    private static final int SHOWN = 2;

    static List<LevelStatisticsView> of(List<LoggedPoint> points, List<LevelGoal> goals) {
        var groups = points.stream().collect(groupingBy(Group::of, LinkedHashMap::new, toList()));
        return groups.entrySet().stream()
                .map(group -> summed(group.getKey(), group.getValue(), goals))
                .toList();
    }

    private static LevelStatisticsView summed(Group group, List<LoggedPoint> points, List<LevelGoal> goals) {
        var counting = points.stream()
                .filter(LoggedPoint::counts)
                .map(LoggedPoint::getValue)
                .filter(Objects::nonNull)
                .toList();
        var spread = Spread.of(counting);
        var rejected = (int) points.stream().filter(point -> !point.counts()).count();
        return new LevelStatisticsView(
                group.level,
                group.lot,
                spread.measurements(),
                rejected,
                spread.mean(),
                spread.deviation(),
                spread.variation(),
                sigma(group.level, spread.variation(), goals));
    }

    private static SigmaOutcome sigma(String level, @Nullable BigDecimal variation, List<LevelGoal> goals) {
        return goals.stream()
                .filter(goal -> goal.level().equals(level))
                .findFirst()
                .flatMap(goal -> Sigma.of(goal.allowed(), goal.bias(), variation))
                .<SigmaOutcome>map(sigma -> new SigmaOutcome.Calculated(
                        sigma.value().setScale(SHOWN, RoundingMode.HALF_EVEN), sigma.band()))
                .orElse(new SigmaOutcome.NotCalculable());
    }

    private record Group(String level, @Nullable ControlLotId lot) {
        static Group of(LoggedPoint point) {
            return new Group(point.getLevel(), point.getLot());
        }
    }

    private MonthOfControls() {}
}

package health.erp.lab.quality;

import health.erp.lab.control.ControlPoint;
import health.erp.lab.control.ControlRun;
import health.erp.lab.control.JudgedRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is measured on a day, held against what is expected of it then.
 *
 * @param targets by level
 */
record Bench(Map<String, TargetInUse> targets, LocalDate day) {
    JudgedRun judge(ControlledTest controlled, EnterControlRun command, List<ControlRun> earlier) {
        var points = command.measured().stream().map(this::point).toList();
        var run = new ControlRun(command.measuredAt(), controlled.getEpoch(), points);
        var history = new ArrayList<>(earlier);
        history.add(run);
        return new JudgedRun(run, controlled.getTerms().plan().judge(history));
    }

    List<LoggedPoint> points(LoggedRun run, EnterControlRun command, JudgedRun judged) {
        var points = new ArrayList<LoggedPoint>();
        for (var measured : command.measured()) {
            var point = judged.run().points().get(points.size());
            points.add(new LoggedPoint(run, points.size() + 1, point, lot(measured)));
        }
        return points;
    }

    private ControlPoint point(MeasuredControl measured) {
        var inUse = targets.get(measured.level());
        if (inUse == null || !inUse.lot().getId().equals(lot(measured))) {
            return new ControlPoint(measured.level(), measured.value(), null);
        }
        inUse.lot().mustBeGoodOn(day);
        return new ControlPoint(
                measured.level(), measured.value(), inUse.target().target());
    }

    private @Nullable ControlLotId lot(MeasuredControl measured) {
        var inUse = targets.get(measured.level());
        return measured.lot() != null || inUse == null
                ? measured.lot()
                : inUse.lot().getId();
    }
}

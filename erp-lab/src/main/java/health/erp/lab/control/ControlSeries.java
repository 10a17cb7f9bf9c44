package health.erp.lab.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The runs of a look-back, oldest first. A row ends with the newest measurements; in the newest run itself the order of
 * materials means nothing, so there any of them count together.
 */
record ControlSeries(List<ControlRun> runs) {
    List<Violation> violations(WestgardRule rule, Scope scope) {
        return switch (rule.shape()) {
            case RANGE -> isSpread(rule) ? List.of(new Violation(rule, null)) : List.of();
            case TREND -> within(rule, this::isTrend);
            case BEYOND -> beyond(rule, scope);
        };
    }

    private List<Violation> beyond(WestgardRule rule, Scope scope) {
        var found = new ArrayList<Violation>();
        if (scope.looksWithin() || rule.outOf() == 1) {
            found.addAll(within(rule, (each, points) -> isBeyond(each, points, 1)));
        }
        var fresh = latest().points().size();
        if (scope.looksAcross() && rule.outOf() > 1 && (isBeyond(rule, all(), fresh) || isBeyondInOneRun(rule))) {
            found.add(new Violation(rule, null));
        }
        return found;
    }

    private List<Violation> within(WestgardRule rule, Row row) {
        return latest().points().stream()
                .map(ControlPoint::level)
                .filter(level -> row.violates(rule, of(level)))
                .map(level -> new Violation(rule, level))
                .toList();
    }

    /** So many of the newest measurements, and at least one of those that are fresh: what is past was judged then. */
    private static boolean isBeyond(WestgardRule rule, List<ControlPoint> points, int fresh) {
        var row = newest(points, rule.outOf());
        for (var side : Target.Side.values()) {
            if (count(rule, row, side) >= rule.atLeast() && count(rule, newest(row, fresh), side) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeyondInOneRun(WestgardRule rule) {
        for (var side : Target.Side.values()) {
            if (count(rule, latest().points(), side) >= rule.atLeast()) {
                return true;
            }
        }
        return false;
    }

    // only of one run: across runs it would take a shift for scatter
    private boolean isSpread(WestgardRule rule) {
        var points = latest().points();
        return count(rule, points, Target.Side.ABOVE) > 0 && count(rule, points, Target.Side.BELOW) > 0;
    }

    private boolean isTrend(WestgardRule rule, List<ControlPoint> points) {
        var row = newest(points, rule.outOf());
        if (row.size() < rule.outOf()) {
            return false;
        }
        var steps = IntStream.range(1, row.size())
                .map(i -> row.get(i).reached().compareTo(row.get(i - 1).reached()))
                .distinct()
                .toArray();
        return steps.length == 1 && steps[0] != 0;
    }

    private static long count(WestgardRule rule, List<ControlPoint> points, Target.Side side) {
        return points.stream()
                .filter(point -> point.isBeyond(side, rule.deviations()))
                .count();
    }

    private static List<ControlPoint> newest(List<ControlPoint> points, int most) {
        return points.subList(Math.max(0, points.size() - most), points.size());
    }

    // what could not be judged closed the gate in its time, and does not break a row now
    private List<ControlPoint> of(String level) {
        return runs.stream()
                .flatMap(run -> run.at(level).stream())
                .filter(ControlPoint::isUsable)
                .toList();
    }

    private List<ControlPoint> all() {
        return runs.stream()
                .flatMap(run -> run.points().stream())
                .filter(ControlPoint::isUsable)
                .toList();
    }

    private ControlRun latest() {
        return runs.get(runs.size() - 1);
    }

    /** A rule looks at a row of measurements. */
    private interface Row {
        boolean violates(WestgardRule rule, List<ControlPoint> points);
    }
}

package health.erp.lab.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a test is controlled on an instrument.
 *
 * @param rules and over which measurements each looks
 * @param levels the materials every run has to have
 */
public record ControlPlan(Map<WestgardRule, Scope> rules, Set<String> levels) {
    public ControlPlan {
        rules = Map.copyOf(rules);
        levels = Set.copyOf(levels);
    }

    /** The classic six, within and across materials. */
    public static ControlPlan classic(Set<String> levels) {
        var rules = new LinkedHashMap<WestgardRule, Scope>();
        for (var rule : List.of(
                WestgardRule.RULE_1_2S,
                WestgardRule.RULE_1_3S,
                WestgardRule.RULE_2_2S,
                WestgardRule.RULE_R_4S,
                WestgardRule.RULE_4_1S,
                WestgardRule.RULE_10_X)) {
            rules.put(rule, Scope.BOTH);
        }
        return new ControlPlan(rules, levels);
    }

    /** How many runs of the past have to be at hand, whatever the length of the history. */
    public int lookBack() {
        return rules.keySet().stream().mapToInt(WestgardRule::outOf).max().orElse(0);
    }

    /**
     * Judges the newest run.
     *
     * @param history runs of the test on the instrument, oldest first and the judged one last; what is before its epoch or
     *     its targets, or further back than {@link #lookBack}, is not looked at
     */
    public ControlDecision judge(List<ControlRun> history) {
        if (history.isEmpty()) {
            return ControlDecision.of(List.of(), List.of("No control was run."));
        }
        var window = window(history);
        var latest = window.get(window.size() - 1);
        var violations = new ArrayList<Violation>();
        var series = new ControlSeries(window);
        rules.keySet().stream().sorted().forEach(rule -> violations.addAll(series.violations(rule, scope(rule))));
        return ControlDecision.of(violations, unknown(latest, window));
    }

    private Scope scope(WestgardRule rule) {
        return rules.getOrDefault(rule, Scope.BOTH);
    }

    private List<ControlRun> window(List<ControlRun> history) {
        var latest = history.get(history.size() - 1);
        var from = history.size() - 1;
        var earliest = Math.max(0, history.size() - Math.max(1, lookBack()));
        while (from > earliest && history.get(from - 1).isComparableWith(latest)) {
            from--;
        }
        return history.subList(from, history.size());
    }

    private List<String> unknown(ControlRun latest, List<ControlRun> window) {
        var unknown = new ArrayList<String>();
        if (rules.keySet().stream().allMatch(WestgardRule::isWarning)) {
            unknown.add("No rule is set that could reject a run.");
        }
        if (levels.isEmpty()) {
            unknown.add("No material is set that has to be run.");
        }
        for (var level : new TreeSet<>(levels)) {
            if (latest.at(level).isEmpty()) {
                unknown.add("The material (%s) was not run.".formatted(level));
            }
        }
        latest.points().stream().filter(point -> !point.isUsable()).forEach(point -> unknown.add(missing(point)));
        for (var i = 1; i < window.size(); i++) {
            if (window.get(i).at().isBefore(window.get(i - 1).at())) {
                unknown.add("The runs are not in the order of time.");
                break;
            }
        }
        return unknown;
    }

    private static String missing(ControlPoint point) {
        var what = point.value() == null ? "value" : point.target() == null ? "target" : "standard deviation";
        return "The material (%s) has no %s.".formatted(point.level(), what);
    }
}

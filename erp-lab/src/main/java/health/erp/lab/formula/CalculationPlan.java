package health.erp.lab.formula;

import health.erp.core.RuleException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calculated tests of a catalogue in an order in which each finds its inputs calculated. */
public record CalculationPlan(List<CalculatedTest> tests) {
    public CalculationPlan {
        tests = List.copyOf(tests);
    }

    /** Refuses tests of which one is calculated from itself, by whatever way, or is defined twice. I11 */
    public static CalculationPlan publish(Collection<CalculatedTest> tests) {
        var byName = new HashMap<String, CalculatedTest>();
        var needs = new HashMap<String, List<String>>();
        for (var test : tests) {
            if (byName.put(test.test(), test) != null) {
                throw new RuleException(
                        "lab.formula.twice", "The test (%s) is calculated in two ways.".formatted(test.test()));
            }
            needs.put(test.test(), List.copyOf(test.inputs().values()));
        }
        var precedence = new Precedence(needs);
        precedence.circle().ifPresent(CalculationPlan::refuse);
        return new CalculationPlan(
                precedence.order().stream().map(name -> known(byName, name)).toList());
    }

    /** The tests that have to be calculated anew after these have changed, in their order. */
    public List<CalculatedTest> after(Set<String> changed) {
        var affected = new HashSet<>(changed);
        var stale = new ArrayList<CalculatedTest>();
        for (var test : tests) {
            if (test.inputs().values().stream().anyMatch(affected::contains)) {
                affected.add(test.test());
                stale.add(test);
            }
        }
        return List.copyOf(stale);
    }

    private static CalculatedTest known(Map<String, CalculatedTest> tests, String name) {
        var test = tests.get(name);
        if (test == null) {
            throw new IllegalStateException("The test (%s) is not calculated.".formatted(name));
        }
        return test;
    }

    private static void refuse(List<String> circle) {
        throw new RuleException(
                "lab.formula.cycle",
                "The tests cannot be calculated, since each needs the next: %s.\nMaybe take one input from a measured test."
                        .formatted(String.join(", ", circle)));
    }
}

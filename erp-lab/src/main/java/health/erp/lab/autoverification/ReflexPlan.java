package health.erp.lab.autoverification;

import health.erp.core.RuleException;
import health.erp.lab.formula.Precedence;
import health.erp.lab.interpretation.Interpreted;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The reflexes of a catalogue, none of which ends where it began. I11 */
public record ReflexPlan(List<ReflexRule> rules) {
    public static final ReflexPlan NONE = new ReflexPlan(List.of());

    public ReflexPlan {
        rules = List.copyOf(rules);
        var codes = new HashSet<String>();
        rules.forEach(rule -> {
            if (!codes.add(rule.code())) {
                throw new RuleException("lab.reflex.twice", "The reflex (%s) is there twice.".formatted(rule.code()));
            }
        });
        circle(rules);
    }

    /** Refuses reflexes that end where they began. I11 */
    public static ReflexPlan publish(List<ReflexRule> rules) {
        return new ReflexPlan(rules);
    }

    /** A reflex that has been carried out: once for an order item and a version of its result. */
    public record Fired(String rule, String orderItem, int resultVersion) {}

    /** The reflexes a result calls for and that were not carried out for it yet. */
    public List<ReflexRule> due(
            String test, Interpreted meaning, String orderItem, int resultVersion, Set<Fired> before) {
        return rules.stream()
                .filter(rule -> rule.source().equals(test) && meaning.isA(rule.meaning()))
                .filter(rule -> !before.contains(new Fired(rule.code(), orderItem, resultVersion)))
                .toList();
    }

    private static void circle(Collection<ReflexRule> rules) {
        var targets = rules.stream()
                .collect(Collectors.groupingBy(
                        ReflexRule::source, Collectors.mapping(ReflexRule::target, Collectors.toUnmodifiableList())));
        new Precedence(targets).circle().ifPresent(way -> {
            throw new RuleException(
                    "lab.reflex.cycle",
                    "The reflexes end where they began: %s.".formatted(String.join(" orders ", way)));
        });
    }
}

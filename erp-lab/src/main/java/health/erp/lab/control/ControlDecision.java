package health.erp.lab.control;

import java.util.List;

/**
 * What a run of controls showed.
 *
 * @param violations of the rules, in the order of the plan
 * @param unknown what could not be looked at, in sentences
 */
public record ControlDecision(Verdict verdict, List<Violation> violations, List<String> unknown) {
    public ControlDecision {
        violations = List.copyOf(violations);
        unknown = List.copyOf(unknown);
    }

    static ControlDecision of(List<Violation> violations, List<String> unknown) {
        if (violations.stream().anyMatch(violation -> !violation.rule().isWarning())) {
            return new ControlDecision(Verdict.REJECTED, violations, unknown);
        }
        if (!unknown.isEmpty()) {
            return new ControlDecision(Verdict.NOT_EVALUABLE, violations, unknown);
        }
        return new ControlDecision(violations.isEmpty() ? Verdict.ACCEPTED : Verdict.WARNING, violations, unknown);
    }

    /** The rules that did not hold, each once. */
    public List<WestgardRule> rules() {
        return violations.stream().map(Violation::rule).distinct().toList();
    }

    /** How it ends. */
    public enum Verdict {
        /** Everything was looked at and nothing was wrong. */
        ACCEPTED,
        /** Something is worth a look; nothing is stopped. */
        WARNING,
        REJECTED,
        /** A value, a target or a material is missing: that nothing was seen proves nothing. */
        NOT_EVALUABLE;

        /** Whether the run proves that results may go out. */
        public boolean isProof() {
            return this == ACCEPTED || this == WARNING;
        }
    }
}

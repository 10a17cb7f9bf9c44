package health.erp.lab.autoverification;

import health.erp.lab.value.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which results of a test go out by themselves. Published with a version; a result keeps which one let it
 * go.
 *
 * @param measurable the span the method measures, in the test's unit, undiluted
 * @param checks with other results of the specimen
 */
public record RulePack(String code, int version, Tolerance tolerance, Span measurable, List<CrossCheck> checks) {
    public RulePack {
        checks = checks == null ? List.of() : List.copyOf(checks); // what is empty is not written
    }

    /**
     * What a test bears.
     *
     * @param indices the most of each at which it is still right; null where none disturbs it
     * @param harmlessFlags of the instrument, which do not hold a result
     * @param repeats how often in a row an instrument may give exactly the same value
     * @param dilutions in which it can be measured again, rising; none if it cannot
     * @param comparison with the patient's last result
     */
    public record Tolerance(
            @Nullable Indices indices,
            Set<String> harmlessFlags,
            int repeats,
            List<Integer> dilutions,
            Comparison comparison) {
        public Tolerance {
            harmlessFlags = harmlessFlags == null ? Set.of() : Set.copyOf(harmlessFlags);
            dilutions = dilutions == null ? List.of() : List.copyOf(dilutions);
        }

        /** No flag is harmless, a third equal value in a row is one too many, nothing is diluted, and all is compared. */
        public static Tolerance strict(@Nullable Indices indices) {
            return new Tolerance(indices, Set.of(), 2, List.of(), Comparison.REQUIRED);
        }
    }

    /** Whether a result goes out that was not compared with an earlier one. */
    public enum Comparison {
        /** It does not. */
        REQUIRED,
        /** It does where there is no earlier one, or where the circumstances make it say nothing. */
        UNLESS_FIRST,
        /** The test has no delta rule: a change of it says nothing. */
        NOT_COMPARED
    }

    /** The pack a test has until its laboratory has validated one of its own. */
    public static RulePack standard(Span measurable, @Nullable Indices indices) {
        return new RulePack("standard", 1, Tolerance.strict(indices), measurable, List.of());
    }

    /**
     * Asks every gate and decides. A result goes out only when all of them have let it pass. It is measured again diluted
     * when nothing is against how it was measured; what the number means is not asked before.
     *
     * @param reflexes that a released result would set off
     */
    public Verdict decide(Candidate candidate, List<ReflexRule> reflexes) {
        var trace = new ArrayList<Finding>();
        for (var gate : Gate.values()) {
            trace.add(new Gates(this, candidate).judge(gate));
        }
        return new Verdict(code + "/" + version, trace, outcome(trace, reflexes));
    }

    private static Outcome outcome(List<Finding> trace, List<ReflexRule> reflexes) {
        var against = trace.stream()
                .filter(finding -> !(finding instanceof Finding.Pass))
                .toList();
        if (against.isEmpty()) {
            return reflexes.isEmpty() ? new Outcome.Release() : new Outcome.Reflex(reflexes);
        }
        var dilute = against.stream()
                .filter(Finding.Dilute.class::isInstance)
                .map(Finding.Dilute.class::cast)
                .findFirst();
        return dilute.filter(found -> against.stream()
                        .allMatch(f -> f.equals(found) || f.gate().asksForMeaning()))
                .<Outcome>map(found -> new Outcome.Rerun(found.dilution()))
                .orElseGet(() -> new Outcome.Hold(against));
    }
}

package health.erp.lab.result;

import health.erp.lab.autoverification.Outcome;
import health.erp.lab.autoverification.Verdict;
import java.util.List;

/**
 * What the rules decided of a result and why: every gate, also behind one that held it. 3.5
 *
 * @param pack the rules, with their version
 */
public record RuleTrace(String pack, Decision decision, List<GateNote> gates) {
    public RuleTrace {
        gates = gates == null ? List.of() : List.copyOf(gates);
    }

    /** What becomes of a result by the rules alone. */
    public enum Decision {
        RELEASE,
        REFLEX,
        RERUN,
        HOLD
    }

    static RuleTrace of(Verdict verdict) {
        return new RuleTrace(
                verdict.pack(),
                decision(verdict.outcome()),
                verdict.trace().stream().map(GateNote::of).toList());
    }

    /** Why a person has to look; empty where nobody has to. */
    public List<GateNote> reasons() {
        return gates.stream().filter(GateNote::isAgainst).toList();
    }

    /** Whether it may go out without anybody looking. */
    public boolean mayGoOut() {
        return decision == Decision.RELEASE || decision == Decision.REFLEX;
    }

    private static Decision decision(Outcome outcome) {
        if (outcome instanceof Outcome.Release) {
            return Decision.RELEASE;
        }
        if (outcome instanceof Outcome.Reflex) {
            return Decision.REFLEX;
        }
        return outcome instanceof Outcome.Rerun ? Decision.RERUN : Decision.HOLD;
    }
}

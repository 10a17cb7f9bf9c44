package health.erp.lab.autoverification;

import java.util.List;

/**
 * What was decided and why.
 *
 * @param pack the rules, with their version
 * @param trace what each gate said, in their order, all of them
 */
public record Verdict(String pack, List<Finding> trace, Outcome outcome) {
    public Verdict {
        trace = List.copyOf(trace);
    }
}

package health.erp.lab.autoverification;

import java.util.List;

/** What becomes of a result. */
public sealed interface Outcome {
    /** It goes out. */
    record Release() implements Outcome {}

    /**
     * It goes out, and because of it further tests are ordered on the same specimen.
     *
     * @param rules the ones that applied
     */
    record Reflex(List<ReflexRule> rules) implements Outcome {
        public Reflex {
            rules = List.copyOf(rules);
        }
    }

    /** It is measured again, so many times diluted. */
    record Rerun(int dilution) implements Outcome {}

    /** A person looks at it. */
    record Hold(List<Finding> reasons) implements Outcome {
        public Hold {
            reasons = List.copyOf(reasons);
        }
    }
}

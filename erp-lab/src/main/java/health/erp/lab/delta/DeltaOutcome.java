package health.erp.lab.delta;

import java.math.BigDecimal;

/** What comparing a result with the last one showed. */
public sealed interface DeltaOutcome {
    /** A change that happens. */
    record Within(BigDecimal change) implements DeltaOutcome {}

    /** Further than the limit, up or down. */
    record Exceeded(BigDecimal change, BigDecimal limit) implements DeltaOutcome {}

    /** It cannot be told, which is not the same as no change. */
    record NotEvaluable(Reason reason) implements DeltaOutcome {}

    /** Why it cannot be told. */
    enum Reason {
        /** There is no released result of the same series and unit in the window. */
        NO_PREVIOUS,
        /** One of the two is not a number, or only known to be beyond one. */
        NOT_EXACT,
        /** A percentage of nothing, or a rate over no time. */
        UNDEFINED,
        /** The circumstances are ones under which a change says nothing. */
        EXCLUDED
    }
}

package health.erp.lab.quality;

import health.erp.lab.control.Sigma;
import java.math.BigDecimal;

/** How good a method is at a level, or why nobody can say. */
public sealed interface SigmaOutcome {
    /** (TEa − |bias|) / CV. */
    record Calculated(BigDecimal sigma, Sigma.Band band) implements SigmaOutcome {}

    /** No goal is set, the bias was never determined, or there were too few measurements. */
    record NotCalculable() implements SigmaOutcome {}
}

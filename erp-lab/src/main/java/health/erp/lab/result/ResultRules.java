package health.erp.lab.result;

import java.time.Duration;

/**
 * What a laboratory decides for itself about its results.
 *
 * @param clockSkew how far the clock of an instrument may be off ours before its times are refused. I6
 * @param jumps how many results of a specimen may not jump at once, or it is held as perhaps somebody else's. 3.2
 */
public record ResultRules(Duration clockSkew, int jumps) {
    public static final ResultRules STANDARD = new ResultRules(Duration.ofMinutes(5), 3);

    public ResultRules {
        if (clockSkew.isNegative() || jumps < 2) {
            throw new IllegalArgumentException(
                    "The skew of clocks (%s) must not be negative, and it takes at least two jumps (%d)."
                            .formatted(clockSkew, jumps));
        }
    }
}

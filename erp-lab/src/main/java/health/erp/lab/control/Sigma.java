package health.erp.lab.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many deviations fit between what a method gives and what it may give: (TEa − |bias|) / CV. Westgard, Six Sigma QC. */
public record Sigma(BigDecimal value) {
    /**
     * Calculates, all in percent; empty where one of them is not known, or the method never varied. A bias that nobody
     * determined is not a bias of 0.
     *
     * @param allowed total allowable error
     */
    public static Optional<Sigma> of(
            @Nullable BigDecimal allowed, @Nullable BigDecimal bias, @Nullable BigDecimal variation) {
        if (allowed == null || bias == null || variation == null || allowed.signum() <= 0 || variation.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Sigma(allowed.subtract(bias.abs()).divide(variation, MathContext.DECIMAL128)));
    }

    public Band band() {
        for (var band : Band.values()) {
            if (value.compareTo(BigDecimal.valueOf(band.from)) >= 0) {
                return band;
            }
        }
        return Band.UNACCEPTABLE;
    }

    /** How good a method is. */
    public enum Band {
        WORLD_CLASS(6),
        EXCELLENT(5),
        GOOD(4),
        MARGINAL(3),
        UNACCEPTABLE(Integer.MIN_VALUE);

        private final int from;

        Band(int from) {
            this.from = from;
        }
    }
}

package health.erp.lab.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a material gave over many runs, to set its target by.
 *
 * @param deviation standard deviation of the sample, divided by n − 1
 */
public record TargetStatistics(int count, BigDecimal mean, BigDecimal deviation) {
    /** As many runs as a target should rest on. CLSI C24 */
    public static final int ENOUGH = 20;

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** Of one material in the runs that prove something: the others stay in the log. Empty of fewer than two. */
    public static Optional<TargetStatistics> of(String level, List<JudgedRun> log) {
        return of(log.stream()
                .filter(judged -> judged.decision().verdict().isProof())
                .flatMap(judged -> judged.run().at(level).stream())
                .flatMap(point -> Stream.ofNullable(point.value()))
                .toList());
    }

    static Optional<TargetStatistics> of(List<BigDecimal> accepted) {
        var count = accepted.size();
        if (count < 2) {
            return Optional.empty();
        }
        var sum = accepted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(count), DIGITS);
        var squares = accepted.stream()
                .map(value -> value.subtract(mean))
                .map(difference -> difference.multiply(difference))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var variance = squares.divide(BigDecimal.valueOf(count - 1L), DIGITS);
        return Optional.of(new TargetStatistics(count, mean, variance.sqrt(DIGITS)));
    }

    /** Whether it is more than a first impression. */
    public boolean isEnough() {
        return count >= ENOUGH;
    }

    /** In percent of the mean; empty of a mean of nothing. */
    public Optional<BigDecimal> variation() {
        return mean.signum() == 0
                ? Optional.empty()
                : Optional.of(deviation.scaleByPowerOfTen(2).divide(mean.abs(), DIGITS));
    }

    /** How far the mean is from what it should be, in percent of that. */
    public Optional<BigDecimal> bias(BigDecimal expected) {
        return expected.signum() == 0
                ? Optional.empty()
                : Optional.of(mean.subtract(expected).scaleByPowerOfTen(2).divide(expected.abs(), DIGITS));
    }
}

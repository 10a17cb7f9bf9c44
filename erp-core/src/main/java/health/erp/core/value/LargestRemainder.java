package health.erp.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares a whole by weights and loses nothing: every part gets its share rounded down, and the units left over go to the
 * parts that lost most by it, the earlier first.
 */
final class LargestRemainder {
    private LargestRemainder() {}

    static List<Long> share(long whole, List<BigDecimal> weights) {
        var units = atOneScale(weights);
        var total = units.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            throw new IllegalArgumentException(
                    "The weights %s add up to zero, so nothing can be shared by them.".formatted(weights));
        }
        // shared without its sign, so that a credit note is the exact negative of its invoice
        var magnitude = BigInteger.valueOf(whole).abs();
        return Arrays.stream(shares(magnitude, units, total))
                .map(share -> whole < 0 ? share.negate() : share)
                .map(BigInteger::longValueExact)
                .toList();
    }

    private static BigInteger[] shares(BigInteger whole, List<BigInteger> weights, BigInteger total) {
        var divisor = total.abs();
        var claims = weights.stream()
                .map(weight -> whole.multiply(total.signum() < 0 ? weight.negate() : weight))
                .toList();
        var remainders = claims.stream().map(claim -> claim.mod(divisor)).toList();
        var shares = IntStream.range(0, claims.size())
                .mapToObj(i -> claims.get(i).subtract(remainders.get(i)).divide(divisor))
                .toArray(BigInteger[]::new);
        var left = whole.subtract(Arrays.stream(shares).reduce(BigInteger.ZERO, BigInteger::add));
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.longValueExact())
                .forEach(i -> shares[i] = shares[i].add(BigInteger.ONE));
        return shares;
    }

    private static List<BigInteger> atOneScale(List<BigDecimal> weights) {
        var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
    }
}

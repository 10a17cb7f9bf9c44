package health.erp.lab.delta;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The reference change value: √2 · Z · √(CVa² + CVi²), in percent. Clin. Lab. 2014.140906.
 *
 * @param analytical variation of the method, CVa in percent
 * @param individual variation within a healthy person, CVi in percent
 * @param z how sure: 1.96 for 95 % both ways
 */
public record ReferenceChange(BigDecimal analytical, BigDecimal individual, BigDecimal z) {
    public ReferenceChange {
        if (analytical.signum() < 0 || individual.signum() < 0 || z.signum() <= 0) {
            throw new IllegalArgumentException("The variations (%s, %s) must not be negative and Z (%s) positive."
                    .formatted(analytical, individual, z));
        }
    }

    /** In percent, with 34 digits. */
    public BigDecimal percent() {
        var squares = analytical.multiply(analytical).add(individual.multiply(individual));
        return z.multiply(squares.multiply(BigDecimal.valueOf(2)).sqrt(MathContext.DECIMAL128), MathContext.DECIMAL128);
    }
}

package health.erp.lab.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What of an analyte has to be pinned to convert its results: part of the published catalogue, since laboratories use
 * different molar masses and a result must come out the same for ever.
 *
 * @param molarMass in grams per mole; null where none is agreed, as of most proteins
 * @param valence charges of one ion, for milliequivalents; 0 for what is no ion
 * @param enzyme whether its international units are micromoles a minute, so that IU/L is U/L
 */
public record Substance(@Nullable BigDecimal molarMass, int valence, boolean enzyme) {
    /** Nothing is known: units convert only where physics alone allows it. */
    public static final Substance UNKNOWN = new Substance(null, 0, false);

    /** Measured by what it turns over. */
    public static final Substance ENZYME = new Substance(null, 0, true);

    public Substance {
        if ((molarMass != null && molarMass.signum() <= 0) || valence < 0) {
            throw new IllegalArgumentException("The molar mass (%s) must be positive and the valence (%d) not negative."
                    .formatted(molarMass, valence));
        }
    }

    /** In grams per mole: {@code ofMolarMass("180.156")} for glucose. */
    public static Substance ofMolarMass(String gramsPerMole) {
        return new Substance(new BigDecimal(gramsPerMole), 0, false);
    }

    /** The substance of which one mg/dL is so many µmol/L: {@code ofMicromolesPerMilligram("88.42")} for creatinine. */
    public static Substance ofMicromolesPerMilligram(String factor) {
        return new Substance(
                BigDecimal.valueOf(10_000).divide(new BigDecimal(factor), MathContext.DECIMAL128), 0, false);
    }

    /** As an ion of so many charges: 2 for calcium. */
    public Substance withValence(int charges) {
        return new Substance(molarMass, charges, enzyme);
    }
}

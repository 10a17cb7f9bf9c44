package health.erp.records.drug;

/**
 * That somebody who does not bear a substance may not bear a drug either.
 *
 * @param source who says so
 */
public record Hypersensitivity(Exposure exposure, Likeness likeness, String source) {
    /** How near the drug is to the substance. */
    public enum Likeness {
        /** The substance is one of its ingredients. */
        INGREDIENT,
        /** Both are of one class. */
        CLASS,
        /** Another class, but some who do not bear the one do not bear the other. */
        CROSS
    }

    Severity severity() {
        return switch (likeness) {
            case INGREDIENT -> Severity.CONTRAINDICATED;
            case CLASS -> Severity.HIGH;
            case CROSS -> Severity.MODERATE;
        };
    }
}

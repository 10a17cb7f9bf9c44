package health.erp.tenancy.settings;

/**
 * What counts for a hospital.
 *
 * @param value as JSON
 */
public record ValueInForce(String setting, String meaning, String value, Source source) {
    /** Who said so. */
    public enum Source {
        HOSPITAL,
        OPERATOR_FOR_HOSPITAL,
        OPERATOR_FOR_PLAN,
        NOBODY
    }
}

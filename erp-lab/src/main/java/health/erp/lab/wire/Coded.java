package health.erp.lab.wire;

/**
 * What is meant, by code and in words, in one coding and perhaps another: a test, a unit, an organism. What was not said is
 * empty.
 */
public record Coded(
        String code,
        String text,
        String system,
        String alternateCode,
        String alternateText,
        String alternateSystem,
        String originalText) {
    public static final Coded NONE = of("", "", "");

    public static Coded of(String code, String text, String system) {
        return new Coded(code, text, system, "", "", "", "");
    }

    /** Nothing was said at all. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Nothing to look up by. */
    public boolean isWithoutCode() {
        return code.isEmpty() && alternateCode.isEmpty();
    }
}

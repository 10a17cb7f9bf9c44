package health.erp.lab.formula;

/**
 * A formula as it was published at some time. Constants and conversion factors belong to it: whoever changes one makes
 * a new version, and results name the one they were calculated with.
 */
public record FormulaVersion(String code, int version) {
    public FormulaVersion {
        if (code.isBlank() || version < 1) {
            throw new IllegalArgumentException(
                    "A formula needs a code (%s) and a version (%d) from 1.".formatted(code, version));
        }
    }

    @Override
    public String toString() {
        return code + "/" + version;
    }
}

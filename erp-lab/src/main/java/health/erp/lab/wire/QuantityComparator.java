package health.erp.lab.wire;

/** How a number bounds what was measured, when it could not be measured itself (FHIR quantity-comparator). */
public enum QuantityComparator {
    LESS("<"),
    AT_MOST("<="),
    AT_LEAST(">="),
    GREATER(">"),
    NOT("<>");

    private final String sign;

    QuantityComparator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}

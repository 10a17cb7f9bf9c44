package health.erp.lab.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a number that could not be measured stands to the one that is reported. FHIR Quantity.comparator. */
public enum QuantityComparator {
    LESS("<"),
    AT_MOST("<="),
    AT_LEAST(">="),
    GREATER(">");

    private final String code;

    QuantityComparator(String code) {
        this.code = code;
    }

    /** As in FHIR and HL7: {@code >=}. */
    public String code() {
        return code;
    }

    static Optional<QuantityComparator> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }

    Span span(BigDecimal limit) {
        var bound = new Bound(limit, this == AT_MOST || this == AT_LEAST);
        return this == LESS || this == AT_MOST ? new Span(null, bound) : new Span(bound, null);
    }
}

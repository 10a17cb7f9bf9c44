package health.erp.lab.control;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What a series of controls must not show. Limits are strict: exactly 2 deviations is within 2 deviations. */
public enum WestgardRule {
    /** One beyond 2 deviations: look closer. */
    RULE_1_2S("1_2s", Shape.BEYOND, 1, 1, 2),
    /** One beyond 3 deviations. */
    RULE_1_3S("1_3s", Shape.BEYOND, 1, 1, 3),
    /** Two in a row beyond the same 2 deviations. */
    RULE_2_2S("2_2s", Shape.BEYOND, 2, 2, 2),
    /** Two of three beyond the same 2 deviations. */
    RULE_2_OF_3_2S("2of3_2s", Shape.BEYOND, 2, 3, 2),
    /** In one run one beyond +2 and another beyond −2 deviations. */
    RULE_R_4S("R_4s", Shape.RANGE, 2, 2, 2),
    /** Three in a row beyond the same deviation. */
    RULE_3_1S("3_1s", Shape.BEYOND, 3, 3, 1),
    /** Four in a row beyond the same deviation. */
    RULE_4_1S("4_1s", Shape.BEYOND, 4, 4, 1),
    /** Six in a row on one side of the mean; who is on the mean is on neither side. */
    RULE_6_X("6_x", Shape.BEYOND, 6, 6, 0),
    RULE_8_X("8_x", Shape.BEYOND, 8, 8, 0),
    RULE_9_X("9_x", Shape.BEYOND, 9, 9, 0),
    RULE_10_X("10_x", Shape.BEYOND, 10, 10, 0),
    RULE_12_X("12_x", Shape.BEYOND, 12, 12, 0),
    /** Seven in a row, each further the same way than the one before. */
    RULE_7_T("7_T", Shape.TREND, 7, 7, 0);

    private final String code;
    private final Shape shape;
    private final int atLeast;
    private final int outOf;
    private final BigDecimal deviations;

    WestgardRule(String code, Shape shape, int atLeast, int outOf, int deviations) {
        this.code = code;
        this.shape = shape;
        this.atLeast = atLeast;
        this.outOf = outOf;
        this.deviations = BigDecimal.valueOf(deviations);
    }

    /** As it is written on charts: {@code 4_1s}. */
    public String code() {
        return code;
    }

    public static Optional<WestgardRule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }

    /** It asks for attention and stops nothing. */
    public boolean isWarning() {
        return this == RULE_1_2S;
    }

    /** What kind of error it finds: chance, or a shift of the method. */
    public ErrorKind error() {
        return this == RULE_1_2S || this == RULE_1_3S || this == RULE_R_4S ? ErrorKind.RANDOM : ErrorKind.SYSTEMATIC;
    }

    Shape shape() {
        return shape;
    }

    int atLeast() {
        return atLeast;
    }

    /** Over how many measurements it looks. */
    int outOf() {
        return outOf;
    }

    BigDecimal deviations() {
        return deviations;
    }

    /** Chance, or a shift. */
    public enum ErrorKind {
        RANDOM,
        SYSTEMATIC
    }

    /** How measurements are looked at. */
    enum Shape {
        BEYOND,
        RANGE,
        TREND
    }
}

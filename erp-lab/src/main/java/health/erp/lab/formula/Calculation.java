package health.erp.lab.formula;

import java.math.BigDecimal;

/** What came of calculating. */
public sealed interface Calculation {
    /** With all its digits; how many a report shows is the test's. */
    record Found(BigDecimal value) implements Calculation {}

    /** No result: what it would show is not true. */
    record Refused(Refusal reason, String detail) implements Calculation {}

    static Calculation found(BigDecimal value) {
        return new Found(value);
    }

    static Calculation refused(Refusal reason, String detail) {
        return new Refused(reason, detail);
    }

    /** Why a formula gives nothing. */
    enum Refusal {
        /** An input is not there, or a fact of the patient not known. */
        MISSING,
        /** An input is words, a range or beyond what could be measured. */
        NOT_EXACT,
        /** An input's unit measures something else. */
        WRONG_UNIT,
        /** Inputs are of specimens taken at different times. */
        MIXED_COLLECTIONS,
        /** The formula does not hold for such a patient or such a value. */
        OUT_OF_SCOPE,
        /** It would divide by nothing. */
        UNDEFINED
    }
}

package health.erp.lab.analyzer;

import health.erp.lab.status.InboundRule;

/** Why something of a message was not applied. */
public enum ExceptionKind {
    /** It is no message of this protocol. */
    UNREADABLE,
    /** The line went dead before its end. */
    CUT_OFF,
    /** A part of it is not as its standard has it, so that it could mean something else. */
    NOT_UNDERSTOOD,
    /** Its number was used for another message. */
    NUMBER_REUSED,
    /** No specimen and no order goes by any of its numbers. */
    UNKNOWN_ORDER,
    /** Its numbers are those of more than one specimen. I2 */
    SEVERAL_SPECIMENS,
    /** Birth date, sex or id are not those of the patient whose specimen it is. I2 */
    OTHER_PATIENT,
    /** Whose order it is cannot be told. */
    UNKNOWN_PATIENT,
    /** The specimen was rejected, by us or by whoever measured it. */
    SPECIMEN_REJECTED,
    /** The specimen is not in the laboratory. */
    SPECIMEN_NOT_HERE,
    /** Nobody has said what the code means on this channel. */
    UNKNOWN_TEST,
    /** The test was not asked for on this specimen. */
    NOT_ORDERED,
    /** It says twice, or not at all, what was found. */
    UNCLEAR_VALUE,
    /** In which unit it was measured cannot be told. */
    UNKNOWN_UNIT,
    /** Nobody has so much or so little of it: most likely the unit is wrong. 3.4 */
    IMPLAUSIBLE_UNIT,
    /** Something further is there already. 2.1 */
    OLDER,
    /** It changes or promotes what is not there. 2.1 */
    WITHOUT_ORIGINAL,
    /** It is another final value without being called a correction. 2.1 */
    UNDECLARED_CHANGE,
    /** An analyzer takes back what it measured. */
    WITHDRAWN,
    /** No control of that lot is measured for the test. */
    UNKNOWN_CONTROL,
    /** The laboratory's own rules refuse it; the code says which. */
    REFUSED_BY_RULE;

    /** Whether it is about one test, or about all of an order. */
    boolean isAboutTest() {
        return switch (this) {
            case UNKNOWN_TEST,
                    NOT_ORDERED,
                    UNCLEAR_VALUE,
                    UNKNOWN_UNIT,
                    IMPLAUSIBLE_UNIT,
                    OLDER,
                    WITHOUT_ORIGINAL,
                    UNDECLARED_CHANGE,
                    WITHDRAWN,
                    UNKNOWN_CONTROL,
                    REFUSED_BY_RULE -> true;
            default -> false;
        };
    }

    static ExceptionKind of(InboundRule rule) {
        return switch (rule) {
            case HOLD_OLDER -> OLDER;
            case HOLD_WITHOUT_ORIGINAL -> WITHOUT_ORIGINAL;
            case HOLD_UNDECLARED_CHANGE -> UNDECLARED_CHANGE;
            case APPLY, REPEAT, NOT_ASKED ->
                throw new IllegalArgumentException("The rule (%s) holds nothing.".formatted(rule));
        };
    }
}

package health.erp.lab.wire;

/**
 * Something in a message that is not as its standard has it: where, and what was expected there. What stood there is not
 * said, it may be a patient's.
 *
 * @param expected completes "expected ..."
 */
public record Problem(Severity severity, Kind kind, Position position, String expected) {
    /** What it means for the message. */
    public enum Severity {
        /** Understood all the same. */
        TOLERATED,
        /** The segment was set aside, or the field left out. */
        NOT_UNDERSTOOD,
        /** No part of the message may be used. */
        UNREADABLE
    }

    /** What is wrong, and its number in HL7 table 0357. */
    public enum Kind {
        SEQUENCE(100),
        MISSING(101),
        TYPE(102),
        VALUE(103),
        MESSAGE(200),
        OTHER(207);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    public boolean isSerious() {
        return severity != Severity.TOLERATED;
    }

    @Override
    public String toString() {
        return "%s: expected %s".formatted(position, expected);
    }
}

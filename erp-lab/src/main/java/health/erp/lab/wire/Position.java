package health.erp.lab.wire;

/**
 * A place in a message.
 *
 * @param segment name of the segment or letter of the record
 * @param occurrence which of that name, from 1
 * @param field 0 is the segment as a whole
 * @param repetition 0 is the field as a whole
 */
public record Position(String segment, int occurrence, int field, int repetition) {
    public static Position of(String segment, int occurrence, int field) {
        return new Position(segment, occurrence, field, 0);
    }

    /** {@code OBX[2]-5(1)} is the first value of the second OBX. */
    @Override
    public String toString() {
        return segment
                + "["
                + occurrence
                + "]"
                + (field == 0 ? "" : "-" + field)
                + (repetition == 0 ? "" : "(" + repetition + ")");
    }
}

package health.erp.tenancy.rows;

import java.util.Optional;

/**
 * What each database numbers by itself, so that the order of rows is kept and not their numbers. A parked event keeps
 * the number it had in the outbox, and must come before all that wait there: so it goes through the outbox once more.
 */
final class Numbering {
    static final String OUTBOX = "erp_outbox";
    static final String PARKED = "erp_parked_event";

    /** Whether the column is numbered though the catalogue does not say so. */
    static boolean isNumbered(String table, String column) {
        return table.equals(PARKED) && column.equals("seq");
    }

    /** The table whose rows must be numbered before those of this one. */
    static Optional<String> before(String table) {
        return table.equals(OUTBOX) ? Optional.of(PARKED) : Optional.empty();
    }

    private Numbering() {}
}

package health.erp.records.location;

import org.jspecify.annotations.Nullable;

/** What state a bed is in. HL7 v2 table 0116, and reserved. */
public enum BedStatus {
    CLOSED("C"),
    HOUSEKEEPING("H"),
    ISOLATED("I"),
    CONTAMINATED("K"),
    OCCUPIED("O"),
    UNOCCUPIED("U"),
    /** Kept for somebody for a while; the table has no code of its own for it. */
    RESERVED("U");

    private final String code;

    BedStatus(String code) {
        this.code = code;
    }

    /**
     * What is worth knowing first.
     *
     * @param free places nobody lies in
     * @param kept places kept for somebody
     * @param cleaning stage of the open cleaning; null when the bed is clean
     * @param isolated whether somebody is isolated in the room
     */
    public static BedStatus of(boolean closed, int free, int kept, @Nullable CleaningStage cleaning, boolean isolated) {
        if (closed) {
            return CLOSED;
        }
        if (free <= 0) {
            return OCCUPIED;
        }
        if (cleaning != null) {
            return cleaning == CleaningStage.CONTAMINATED ? CONTAMINATED : HOUSEKEEPING;
        }
        if (free <= kept) {
            return RESERVED;
        }
        return isolated ? ISOLATED : UNOCCUPIED;
    }

    /** As in HL7 v2 table 0116. */
    public String code() {
        return code;
    }
}

package health.erp.records.note;

import health.erp.core.Permission;

/** What staff may be allowed to do with clinical notes. */
public enum NotePermission implements Permission {
    /** Draft notes, sign one's own, amend and add to what was signed. */
    WRITE_NOTE,

    /** Answer for what somebody else has signed. */
    COSIGN_NOTE,

    /** Mark notes of others as entered in error. */
    WITHDRAW_NOTE,
    READ_NOTE,

    /** Read what is restricted though others wrote it. */
    READ_SENSITIVE_NOTE,
    VERIFY_NOTE;

    @Override
    public boolean inEmergency() {
        return this == READ_NOTE || this == READ_SENSITIVE_NOTE;
    }
}

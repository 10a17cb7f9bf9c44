package health.erp.lab.specimen;

import health.erp.core.Permission;

/** What staff may be allowed to do with specimens. */
public enum SpecimenPermission implements Permission {
    COLLECT_SPECIMEN,

    /** Receive, hand over, divide, store and dispose of. */
    HANDLE_SPECIMEN,

    REJECT_SPECIMEN,
    READ_SPECIMEN;

    @Override
    public boolean inEmergency() {
        return this == COLLECT_SPECIMEN;
    }
}

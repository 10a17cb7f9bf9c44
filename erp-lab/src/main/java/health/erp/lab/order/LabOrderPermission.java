package health.erp.lab.order;

import health.erp.core.Permission;

/** What staff may be allowed to do with orders to the laboratory. */
public enum LabOrderPermission implements Permission {
    /** Place orders, add to them, hold and resume. */
    PLACE_LAB_ORDER,

    /** Revoke, and mark as entered in error. */
    REVOKE_LAB_ORDER,

    READ_LAB_ORDER,

    /** Change what the laboratory knows of a patient. */
    AMEND_LAB_SUBJECT;

    @Override
    public boolean inEmergency() {
        return this == PLACE_LAB_ORDER || this == READ_LAB_ORDER;
    }
}

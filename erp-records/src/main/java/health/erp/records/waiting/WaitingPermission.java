package health.erp.records.waiting;

import health.erp.core.Permission;

/** What staff may be allowed to do with the waiting list. */
public enum WaitingPermission implements Permission {
    /** Enter, offer, withdraw. */
    MANAGE_WAITING_LIST,

    READ_WAITING_LIST
}

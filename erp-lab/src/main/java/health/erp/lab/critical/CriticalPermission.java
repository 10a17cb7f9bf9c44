package health.erp.lab.critical;

import health.erp.core.Permission;

/** What staff may be allowed to do about critical results. */
public enum CriticalPermission implements Permission {
    /** Call, and put on record what came of it. */
    CALL_CRITICAL,

    /** Say of a result that somebody has to be called, where no limit says so. */
    DECLARE_CRITICAL,

    /** For the timer. */
    ESCALATE_CRITICAL,
    READ_CRITICAL
}

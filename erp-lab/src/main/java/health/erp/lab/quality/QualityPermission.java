package health.erp.lab.quality;

import health.erp.core.Permission;

/** What staff may be allowed to do with instruments and their controls. */
public enum QualityPermission implements Permission {
    /** Say which instruments there are, take them out of service, calibrate them. */
    MANAGE_INSTRUMENTS,

    /** Say what controls there are, how tests are controlled, and what is expected. */
    PLAN_CONTROLS,

    /** Enter what controls gave. */
    RUN_CONTROLS,

    /** Answer for what was done about a rejected run. */
    TAKE_CORRECTIVE_ACTION,

    READ_QUALITY
}

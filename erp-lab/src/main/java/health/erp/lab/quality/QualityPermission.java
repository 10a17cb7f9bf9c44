package health.erp.lab.quality;

import health.erp.core.Permission;

/** What staff may be allowed to do with instruments and their controls. */
public enum QualityPermission implements Permission {
    /** Say which instruments there are. */
    MANAGE_INSTRUMENTS,

    /** Take instruments out of service and back, calibrate them. */
    SERVICE_INSTRUMENTS,

    /** Say what controls there are, how tests are controlled, and what is expected. */
    PLAN_CONTROLS,

    /** Receive lots of controls. */
    RECEIVE_CONTROLS,

    /** Open lots of controls, and enter what they gave. */
    RUN_CONTROLS,

    /** Answer for what was done about a rejected run. */
    TAKE_CORRECTIVE_ACTION,

    READ_QUALITY
}

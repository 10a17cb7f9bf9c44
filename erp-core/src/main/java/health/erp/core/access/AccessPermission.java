package health.erp.core.access;

import health.erp.core.Permission;

/** What staff may be allowed to do with permissions. */
public enum AccessPermission implements Permission {
    /** Appoint the hospital's first administrator; for the program that sets a hospital up, in no role. */
    APPOINT_ADMINISTRATOR,
    DEFINE_ROLE,
    GRANT_ROLE,
    READ_ACCESS,
    /** Define roles and grant them beyond what one may do oneself. */
    ADMINISTER_ACCESS
}

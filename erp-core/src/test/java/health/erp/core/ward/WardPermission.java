package health.erp.core.ward;

import health.erp.core.Permission;

/** What may be done in the ward. */
public enum WardPermission implements Permission {
    MAKE_BED,
    COUNT_LINEN
}

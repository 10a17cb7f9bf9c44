package health.erp.core.document;

import health.erp.core.Permission;

/** What one may do with documents. */
public enum DocumentPermission implements Permission {
    ADD_DOCUMENT,
    READ_DOCUMENT,
    DELETE_DOCUMENT,
    RETAIN_DOCUMENT,
    HOLD_DOCUMENT
}

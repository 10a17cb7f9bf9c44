package health.erp.core.key;

import health.erp.core.Permission;

/** What the custodians of a hospital's keys may do. */
public enum KeyPermission implements Permission {
    ROTATE_KEYS,
    DESTROY_KEYS
}

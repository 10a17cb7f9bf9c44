package health.erp.tenancy.settings;

import health.erp.core.Permission;

/** What staff may be allowed to do with settings. Asking for a value takes no permission. */
public enum SettingPermission implements Permission {
    READ_SETTINGS,
    CHANGE_SETTINGS,

    /** For the operator: set what counts for a plan, or for one hospital. */
    CHANGE_OPERATORS_SETTINGS
}

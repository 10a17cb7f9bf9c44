package health.erp.core.process;

import health.erp.core.Permission;

/** What may be done with the hospital's processes. */
public enum ProcessPermission implements Permission {
    READ_PROCESSES,
    MANAGE_PROCESSES
}

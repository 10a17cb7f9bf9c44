package health.erp.core.job;

import health.erp.core.Permission;

/** What may be done with the hospital's jobs. */
public enum JobPermission implements Permission {
    READ_JOBS,
    MANAGE_JOBS
}

package health.erp.lab.turnaround;

import health.erp.core.Permission;

/** What staff may be allowed to know of how long tests take. */
public enum TurnaroundPermission implements Permission {
    READ_TURNAROUND
}

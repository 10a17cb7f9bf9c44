package health.erp.tenancy.metering;

import health.erp.core.Permission;

/** What staff of the operator may be allowed to do with what hospitals cost; of another hospital they are of no use. */
public enum MeteringPermission implements Permission {
    READ_COSTS,
    CLOSE_MONTH,
    DECIDE_BUDGET
}

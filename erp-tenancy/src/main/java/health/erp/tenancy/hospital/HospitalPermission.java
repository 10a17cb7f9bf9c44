package health.erp.tenancy.hospital;

import health.erp.core.Permission;

/** What staff of the operator may be allowed to do with hospitals; of another hospital they are of no use. */
public enum HospitalPermission implements Permission {
    PROVISION_HOSPITAL,
    AMEND_HOSPITAL,
    READ_HOSPITALS,

    /** Let a hospital only look, shut it, and open it again. */
    SUSPEND_HOSPITAL,
    MOVE_HOSPITAL,

    /** Let a hospital leave, and end what is left of it. */
    END_HOSPITAL
}

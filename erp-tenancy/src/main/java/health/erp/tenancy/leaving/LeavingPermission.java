package health.erp.tenancy.leaving;

import health.erp.core.Permission;

/** What may be done about hospitals that leave or come. The last one is for a hospital's own staff, the others the operator's. */
public enum LeavingPermission implements Permission {
    TAKE_OUT_HOSPITAL,
    BRING_IN_HOSPITAL,

    /** Propose that a hospital's rows and keys are destroyed, and do it once that is agreed. */
    SHRED_HOSPITAL,

    /** Agree, for the hospital, that everything of it is destroyed. */
    AGREE_TO_SHREDDING
}

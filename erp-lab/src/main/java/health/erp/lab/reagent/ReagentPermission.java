package health.erp.lab.reagent;

import health.erp.core.Permission;

/** What staff may be allowed to do with reagents. */
public enum ReagentPermission implements Permission {
    /** Say what tests use. */
    DEFINE_RECIPES,

    /** Receive, open and throw away lots. */
    HANDLE_REAGENTS,

    /** Answer for a lot being fit for patients' specimens, or not. */
    ACCEPT_REAGENTS,

    /** Take every lot of a number out of use. */
    RECALL_REAGENTS,

    /** Let runs take what they use. */
    USE_REAGENTS,

    READ_REAGENTS
}

package health.erp.records.merge;

import health.erp.core.Permission;

/** What staff may be allowed to do with records of one person. */
public enum MergePermission implements Permission {
    MERGE_PATIENTS,
    UNMERGE_PATIENTS,
    READ_MERGES
}

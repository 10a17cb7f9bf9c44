package health.erp.records.duplicate;

import health.erp.core.Permission;

/** What staff may be allowed to do about entries that may be one person. */
public enum DuplicatePermission implements Permission {
    /** See the list of possible duplicates. */
    READ_DUPLICATES,

    /** Say that two entries are one person, or two. */
    DECIDE_DUPLICATES,

    /** Have the whole register searched. */
    FIND_DUPLICATES
}

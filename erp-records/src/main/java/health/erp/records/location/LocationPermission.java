package health.erp.records.location;

import health.erp.core.Permission;

/** What staff may be allowed to do with places and beds. */
public enum LocationPermission implements Permission {
    /** Say what places there are. */
    KEEP_LOCATIONS,
    READ_LOCATIONS,
    CLEAN_BED,
    MAINTAIN_BED
}

package health.erp.lab.catalogue;

import health.erp.core.Permission;

/** What staff may be allowed to do with the catalogue. */
public enum CataloguePermission implements Permission {
    /** Write drafts. */
    DRAFT_CATALOGUE,

    /** Put drafts in force, and take out of what can be ordered. */
    PUBLISH_CATALOGUE,

    READ_CATALOGUE
}

package health.erp.tenancy.migration;

import health.erp.core.Permission;

/** What staff of the operator may be allowed to do with the tables of places. */
public enum MigrationPermission implements Permission {
    MIGRATE_PLACES,
    READ_MIGRATIONS
}

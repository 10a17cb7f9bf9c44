package health.erp.tenancy.migration;

import jakarta.validation.constraints.NotNull;

/** One round, with its places. */
public record FindMigration(@NotNull MigrationId migration) {}

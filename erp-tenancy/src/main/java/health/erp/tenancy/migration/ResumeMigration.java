package health.erp.tenancy.migration;

import jakarta.validation.constraints.NotNull;

/** Go on with those places that are not done; failed ones are tried again. */
public record ResumeMigration(@NotNull MigrationId migration) {}

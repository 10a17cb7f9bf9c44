package health.erp.tenancy.migration;

/** Look what the places lack; changes nothing. */
public record PlanMigration() {}

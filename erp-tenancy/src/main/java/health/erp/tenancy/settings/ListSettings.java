package health.erp.tenancy.settings;

/** Asks what counts for the hospital now. */
public record ListSettings() {}

package health.erp.records.schedule;

/** A service as hosts see it. */
public record ServiceView(ServiceId id, int version, String name, ServiceTerms terms, boolean active) {}

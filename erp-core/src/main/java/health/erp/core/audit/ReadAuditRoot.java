package health.erp.core.audit;

/** Asks how far the chain has come. */
public record ReadAuditRoot() {}

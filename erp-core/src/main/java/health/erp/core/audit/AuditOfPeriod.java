package health.erp.core.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Asks for everything in a period of time. */
public record AuditOfPeriod(@NotNull @Valid AuditWindow window) {}

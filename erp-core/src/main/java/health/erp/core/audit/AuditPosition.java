package health.erp.core.audit;

import java.time.Instant;
import java.util.UUID;

/** A place in the audit trail, which is listed newest first. */
public record AuditPosition(Instant at, UUID entry) {}

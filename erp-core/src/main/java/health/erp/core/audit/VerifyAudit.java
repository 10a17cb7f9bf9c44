package health.erp.core.audit;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Checks the whole trail of the hospital.
 *
 * @param noted a root somebody noted before; without it a history rolled back as a whole, head and all, is not noticed
 */
public record VerifyAudit(@Nullable @Valid AuditRoot noted) {}

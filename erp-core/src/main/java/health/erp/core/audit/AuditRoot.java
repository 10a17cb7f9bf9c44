package health.erp.core.audit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/**
 * How far the hospital's chain has come: an auditor notes it where nobody of the hospital can change it, and gives it
 * to a later {@link VerifyAudit}.
 *
 * @param no number of the last entry; 0 for an empty chain
 * @param hash in hexadecimal
 */
public record AuditRoot(@Min(0) long no, @NotBlank String hash) {}

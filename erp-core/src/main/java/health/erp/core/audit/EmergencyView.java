package health.erp.core.audit;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A broken glass as hosts see it.
 *
 * @param entry the entry of the audit trail
 * @param reason what the caller gave
 * @param verdict null while nobody has reviewed it
 * @param code null for a single call that was to find out who somebody is; so is {@code expiresAt}
 * @param previous the glass the same person broke for the same patient before, whether or not it was over
 */
public record EmergencyView(
        UUID entry,
        Instant at,
        StaffId staff,
        String action,
        String permission,
        @Nullable PatientId patient,
        String reason,
        @Nullable Verdict verdict,
        @Nullable String remark,
        @Nullable StaffId reviewer,
        @Nullable Instant reviewedAt,
        @Nullable EmergencyReason code,
        @Nullable Instant expiresAt,
        @Nullable UUID previous,
        Instant reviewDueAt) {}

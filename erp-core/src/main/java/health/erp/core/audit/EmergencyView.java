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
        @Nullable Instant reviewedAt) {}

package health.erp.records.condition;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition as hosts see it.
 *
 * @param version pass it with a change, so that a change somebody else made meanwhile is not lost
 * @param present whether the patient has it now, as far as is known
 * @param reason why it was amended last
 */
public record ConditionView(
        ConditionId id,
        int version,
        PatientId patient,
        @Nullable EncounterId encounter,
        ConditionCategory category,
        Icd10 code,
        ConditionStatus status,
        ConditionVerification verification,
        boolean present,
        @Nullable ConditionSeverity severity,
        @Nullable Roughly onset,
        @Nullable Roughly abatement,
        @Nullable String note,
        @Nullable String reason,
        StaffId recordedBy,
        Instant recordedAt,
        Instant changedAt) {}

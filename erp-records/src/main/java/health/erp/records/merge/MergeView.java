package health.erp.records.merge;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.records.patient.PatientField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger.
 *
 * @param choices fields of which the survivor's record did not go on saying what it said
 * @param accepted codes of the conflicts that were looked at
 */
public record MergeView(
        MergeId id,
        MergeStatus status,
        PatientId survivor,
        PatientId retired,
        String reason,
        StaffId by,
        Instant at,
        Map<PatientField, Keep> choices,
        List<String> accepted,
        @Nullable String undoneReason,
        @Nullable StaffId undoneBy,
        @Nullable Instant undoneAt) {}

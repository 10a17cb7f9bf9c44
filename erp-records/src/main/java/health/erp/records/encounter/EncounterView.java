package health.erp.records.encounter;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encounter as hosts see it.
 *
 * @param expectedAt when it was planned for
 * @param startedAt when the patient came; null while planned
 * @param statusReason why it was cancelled or marked as an error
 */
public record EncounterView(
        EncounterId id,
        int version,
        PatientId patient,
        EncounterClass encounterClass,
        EncounterStatus status,
        @Nullable Instant expectedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String statusReason,
        @Nullable DischargeDisposition disposition,
        List<ParticipantView> participants,
        List<StatusSince> history) {

    /** Who takes or took part, and from when to when. */
    public record ParticipantView(StaffId staff, ParticipantRole role, Instant from, @Nullable Instant until) {}
}

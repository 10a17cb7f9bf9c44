package health.erp.records.teleconsultation;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.records.appointment.AppointmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation at a distance as hosts see it. The room is told only to who comes in.
 *
 * @param consentedAt when the patient asked for it, or said yes to it
 * @param opensAt from when on tokens let people in
 * @param encounter from its beginning on
 */
public record TeleconsultationView(
        TeleconsultationId id,
        int version,
        AppointmentId appointment,
        PatientId patient,
        StaffId practitioner,
        String registrationNumber,
        TeleconsultationMode mode,
        Initiator initiatedBy,
        Instant consentedAt,
        TeleconsultationStatus status,
        Instant start,
        Instant end,
        Instant opensAt,
        Instant closesAt,
        @Nullable EncounterId encounter,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<InvitationView> invitations) {

    /** A way in, without what opens it. */
    public record InvitationView(
            InvitationId id,
            ParticipantKind kind,
            Instant issuedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}
}

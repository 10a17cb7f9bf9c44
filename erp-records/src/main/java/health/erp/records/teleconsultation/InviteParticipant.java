package health.erp.records.teleconsultation;

import jakarta.validation.constraints.NotNull;

/** Gives somebody a way in of their own. */
public record InviteParticipant(@NotNull TeleconsultationId teleconsultation, @NotNull ParticipantKind kind) {}

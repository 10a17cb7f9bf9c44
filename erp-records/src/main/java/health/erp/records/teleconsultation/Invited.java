package health.erp.records.teleconsultation;

/**
 * What is handed to a participant.
 *
 * @param token given this once
 */
public record Invited(InvitationId invitation, ParticipantKind kind, JoinToken token) {}

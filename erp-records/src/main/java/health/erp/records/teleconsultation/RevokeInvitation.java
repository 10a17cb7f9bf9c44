package health.erp.records.teleconsultation;

import jakarta.validation.constraints.NotNull;

/** The token is lost, or in wrong hands. */
public record RevokeInvitation(@NotNull InvitationId invitation) {}

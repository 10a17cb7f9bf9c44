package health.erp.records.teleconsultation;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.Optional;

/** Finds and keeps the ways in. */
final class InvitationStore extends Store<TeleInvitation, InvitationId> {
    InvitationStore(Erp erp) {
        super(erp, TeleInvitation.class);
    }

    Optional<TeleInvitation> byToken(JoinToken token) {
        return TeleconsultationQueries_.byToken(em(), token.hash()).stream().findFirst();
    }
}

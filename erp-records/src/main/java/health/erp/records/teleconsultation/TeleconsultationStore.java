package health.erp.records.teleconsultation;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import health.erp.records.appointment.AppointmentId;
import java.util.List;
import java.util.Optional;

/** Finds and keeps consultations at a distance. */
final class TeleconsultationStore extends Store<Teleconsultation, TeleconsultationId> {
    TeleconsultationStore(Erp erp) {
        super(erp, Teleconsultation.class);
    }

    /** The one that can still take place, else the last. */
    Optional<Teleconsultation> ofAppointment(AppointmentId appointment) {
        return TeleconsultationQueries_.ofAppointment(em(), appointment).stream()
                .findFirst();
    }

    List<TeleInvitation> invitations(TeleconsultationId of) {
        return TeleconsultationQueries_.invitations(em(), of);
    }
}

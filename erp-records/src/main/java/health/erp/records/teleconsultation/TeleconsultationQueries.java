package health.erp.records.teleconsultation;

import health.erp.records.appointment.AppointmentId;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of consultations at a distance; checked against the entities when they are compiled. */
interface TeleconsultationQueries {
    @HQL(
            "select t from Teleconsultation t where t.appointment = :appointment order by t.live nulls last, t.id.value desc")
    List<Teleconsultation> ofAppointment(AppointmentId appointment);

    @HQL("select i from TeleInvitation i where i.tokenHash = :hash")
    List<TeleInvitation> byToken(String hash);

    @HQL("select i from TeleInvitation i where i.teleconsultation = :of order by i.id.value")
    List<TeleInvitation> invitations(TeleconsultationId of);
}

package health.erp.records.teleconsultation;

import health.erp.records.appointment.AppointmentId;
import health.erp.records.appointment.CancelReason;

/** {@code appointment.cancelled}, as far as a consultation at a distance has to bear it. */
public record CalledOff(AppointmentId appointment, CancelReason reason) {
    boolean isMoved() {
        return reason == CancelReason.RESCHEDULED;
    }
}

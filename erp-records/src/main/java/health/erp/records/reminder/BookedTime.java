package health.erp.records.reminder;

import health.erp.records.appointment.AppointmentId;
import java.time.Instant;

/** {@code appointment.scheduled}, as far as it is to be remembered. */
public record BookedTime(AppointmentId appointment, Instant start) {}

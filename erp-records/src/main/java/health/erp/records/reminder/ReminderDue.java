package health.erp.records.reminder;

import health.erp.records.appointment.AppointmentId;
import java.time.Instant;

/** A reminder that waits for its time; moved meanwhile, the appointment begins at another. */
public record ReminderDue(AppointmentId appointment, Instant start, int minutesBefore) {
    String key() {
        return appointment + "/" + start.getEpochSecond() + "/" + minutesBefore;
    }
}

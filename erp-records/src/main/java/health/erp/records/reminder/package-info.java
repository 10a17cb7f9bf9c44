/**
 * Patients are reminded of what they are booked for: start at {@link health.erp.records.reminder.AppointmentReminders}.
 *
 * <p>A booking plans its reminders as jobs; each looks at the appointment again when its time has come, so whatever was
 * moved or called off meanwhile reminds nobody.
 */
@NullMarked
package health.erp.records.reminder;

import org.jspecify.annotations.NullMarked;

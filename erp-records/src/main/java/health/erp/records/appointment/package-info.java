/**
 * Times agreed with patients: found, held, booked, moved, kept or missed.
 *
 * <p>Start at {@link health.erp.records.appointment.Appointments}. An appointment takes up its resources for its time and
 * its buffers, each as a claim; that no claim is made twice is up to the database. {@link
 * health.erp.records.appointment.FreeSlots} says what is left, {@link health.erp.records.appointment.Rebookings} who has to
 * be given another time. What comes again is agreed with {@link health.erp.records.appointment.RecurringAppointments}.
 */
@NullMarked
package health.erp.records.appointment;

import org.jspecify.annotations.NullMarked;

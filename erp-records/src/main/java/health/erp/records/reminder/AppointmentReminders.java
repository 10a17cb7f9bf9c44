package health.erp.records.reminder;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.job.JobType;
import health.erp.core.notice.NoticeType;
import health.erp.core.notice.Receiver;
import health.erp.records.appointment.AppointmentStatus;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.Appointments;
import health.erp.records.appointment.FindAppointment;
import java.time.Duration;
import java.util.List;

/** Reminds patients a day and again two hours before they are expected. */
public final class AppointmentReminders {
    /** How long before; what a booking at short notice has missed already is left out. */
    public static final List<Duration> USUAL = List.of(Duration.ofDays(1), Duration.ofHours(2));

    private final Erp erp;
    private final Appointments appointments;
    private final JobType<ReminderDue> job;
    private final NoticeType<AppointmentReminder> notice;

    public AppointmentReminders(
            Erp erp, Appointments appointments, JobType<ReminderDue> job, NoticeType<AppointmentReminder> notice) {
        this.erp = erp;
        this.appointments = appointments;
        this.job = job;
        this.notice = notice;
    }

    /** Somebody has been booked. */
    public void plan(Caller caller, BookedTime booked) {
        for (var before : USUAL) {
            var at = booked.start().minus(before);
            if (at.isAfter(erp.now())) {
                var due = new ReminderDue(booked.appointment(), booked.start(), (int) before.toMinutes());
                erp.core().jobs().scheduleOnce(caller, job, due.key(), due, at);
            }
        }
    }

    /** The time has come; whatever is no longer so reminds nobody. */
    public void remind(Caller caller, ReminderDue due) {
        var appointment = appointments.find(caller, new FindAppointment(due.appointment()));
        if (!stands(appointment, due)) {
            return;
        }
        erp.core()
                .notices()
                .tellOnce(
                        caller,
                        notice,
                        Receiver.of(appointment.patient()),
                        new AppointmentReminder(due.start(), appointment.number()),
                        null,
                        due.key());
        erp.publish(new ReminderEvent.Reminded(
                appointment.id(), appointment.patient(), due.start(), due.minutesBefore(), erp.now()));
    }

    /** Who waits to be given another time is not to come at this one. */
    private boolean stands(AppointmentView appointment, ReminderDue due) {
        return appointment.status() == AppointmentStatus.BOOKED
                && appointment.rebookReason() == null
                && appointment.planned().start().equals(due.start())
                && erp.now().isBefore(due.start());
    }
}

package health.erp.records.appointment;

import static health.erp.records.appointment.AppointmentPermission.SWEEP_APPOINTMENTS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.job.JobType;
import health.erp.core.job.Recurrence;
import java.time.LocalDate;

/**
 * Closes what its day has passed over: whoever was there was seen, whoever was not has missed it. Done twice it changes
 * nothing, since what is closed stays closed. R-APT-15
 */
public final class Sweeps {
    private static final int AT_ONCE = 200;

    private final Erp erp;
    private final AppointmentStore appointments;
    private final JobType<SweepAppointments> daily;

    public Sweeps(Erp erp, JobType<SweepAppointments> daily) {
        this.erp = erp;
        this.daily = daily;
        this.appointments = new AppointmentStore(erp);
    }

    /** A day is over at midnight by the hospital's clocks. */
    public Swept sweep(Caller caller, SweepAppointments command) {
        return erp.run(caller, SWEEP_APPOINTMENTS, command, () -> {
            var zone = erp.zone(caller.hospital());
            var today = LocalDate.ofInstant(erp.now(), zone).atStartOfDay(zone).toInstant();
            var swept = new Swept(0, 0, 0);
            for (var appointment : appointments.over(today, command.atMost())) {
                swept = close(appointment, swept);
            }
            return swept;
        });
    }

    /** From now on it is done by itself; asked for again, at the new time only. */
    public void schedule(Caller caller, SweepDaily command) {
        erp.run(caller, SWEEP_APPOINTMENTS, command, () -> {
            erp.core()
                    .jobs()
                    .recurring(caller, daily, "daily", new SweepAppointments(AT_ONCE), Recurrence.cron(command.rule()));
            return true;
        });
    }

    /** What the job does: as often as there is something left, in one transaction. */
    public void run(Caller caller, SweepAppointments command) {
        while (sweep(caller, command).all() == command.atMost()) {
            // there may be more
        }
    }

    private Swept close(Appointment appointment, Swept so) {
        var now = erp.now();
        switch (appointment.getStatus()) {
            case BOOKED -> {
                erp.publish(appointment.miss(now));
                return new Swept(so.missed() + 1, so.completed(), so.expired());
            }
            case ARRIVED, CHECKED_IN -> {
                erp.publish(appointment.complete(null, now));
                return new Swept(so.missed(), so.completed() + 1, so.expired());
            }
            default -> { // a hold nobody confirmed
                erp.publish(appointment.cancel(CancelReason.HOLD_EXPIRED, now));
                appointments.release(appointment);
                return new Swept(so.missed(), so.completed(), so.expired() + 1);
            }
        }
    }
}

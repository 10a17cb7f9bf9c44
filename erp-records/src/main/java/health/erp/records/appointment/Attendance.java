package health.erp.records.appointment;

import static health.erp.records.appointment.AppointmentMapper.MAPPER;
import static health.erp.records.appointment.AppointmentPermission.ATTEND_APPOINTMENTS;
import static health.erp.records.appointment.AppointmentPermission.OVERRIDE_BOOKING_RULES;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Permission;
import java.time.Instant;
import java.util.function.BiFunction;

/** Notes who came, whose appointment took place and who stayed away. */
public final class Attendance {
    private final Erp erp;
    private final AppointmentStore appointments;

    public Attendance(Erp erp) {
        this.erp = erp;
        this.appointments = new AppointmentStore(erp);
    }

    public AppointmentView arrive(Caller caller, ArriveAppointment command) {
        return note(
                caller, ATTEND_APPOINTMENTS, command, command.appointment(), command.version(), Appointment::arrive);
    }

    public AppointmentView checkIn(Caller caller, CheckInAppointment command) {
        return note(
                caller, ATTEND_APPOINTMENTS, command, command.appointment(), command.version(), Appointment::checkIn);
    }

    public AppointmentView complete(Caller caller, CompleteAppointment command) {
        return note(
                caller,
                ATTEND_APPOINTMENTS,
                command,
                command.appointment(),
                command.version(),
                (appointment, now) -> appointment.complete(command.encounter(), now));
    }

    public AppointmentView miss(Caller caller, MissAppointment command) {
        return note(caller, ATTEND_APPOINTMENTS, command, command.appointment(), command.version(), Appointment::miss);
    }

    /** The patient came after all; the time was not given to anybody else. */
    public AppointmentView reinstate(Caller caller, ReinstateAppointment command) {
        return note(
                caller,
                OVERRIDE_BOOKING_RULES,
                command,
                command.appointment(),
                command.version(),
                (appointment, now) -> appointment.reinstate(command.reason(), now));
    }

    private AppointmentView note(
            Caller caller,
            Permission permission,
            Record command,
            AppointmentId id,
            int version,
            BiFunction<Appointment, Instant, AppointmentEvent> verb) {
        return erp.run(caller, permission, command, () -> {
            var appointment = appointments.require(id, version);
            erp.publish(verb.apply(appointment, erp.now()));
            return MAPPER.toView(appointments.saved(appointment));
        });
    }
}

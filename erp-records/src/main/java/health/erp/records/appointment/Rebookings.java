package health.erp.records.appointment;

import static health.erp.records.appointment.AppointmentMapper.MAPPER;
import static health.erp.records.appointment.AppointmentPermission.READ_APPOINTMENTS;
import static health.erp.records.schedule.SchedulePermission.BLOCK_TIME;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.OpenHours;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.Schedules;
import health.erp.records.schedule.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The work list of appointments that cannot stand as they are: each waits until it is moved, called off or kept. R-APT-14 */
public final class Rebookings {
    private final Erp erp;
    private final Schedules schedules;
    private final AppointmentStore appointments;

    public Rebookings(Erp erp, Schedules schedules) {
        this.erp = erp;
        this.schedules = schedules;
        this.appointments = new AppointmentStore(erp);
    }

    /** Takes time out of a calendar, puts who is booked then on the work list, and says who that is. */
    public BlockedTime block(Caller caller, BlockTime command) {
        return erp.run(caller, BLOCK_TIME, command, () -> {
            appointments.takeTurn();
            var block = schedules.block(caller, command);
            return new BlockedTime(block, within(block.resource(), block.span(), block.enteredAt()));
        });
    }

    public Page<AppointmentView, AppointmentId> list(Caller caller, ListRebookings query) {
        return erp.read(
                caller, READ_APPOINTMENTS, query, () -> appointments.list(query).map(this::shown));
    }

    /** What a block has been entered over, but not what was booked in spite of it. Done again it changes nothing. */
    List<AppointmentId> within(@Nullable ResourceId resource, Span span, Instant entered) {
        var met = appointments.ahead(resource, span.start(), span.end());
        met.stream()
                .filter(a -> !isAgainstHours(a) || a.getBookedAt().isBefore(entered))
                .filter(a -> a.getPlanned().overlaps(span))
                .forEach(a -> unsettle(a, RebookReason.BLOCKED));
        return met.stream()
                .filter(a -> a.getRebookReason() == RebookReason.BLOCKED)
                .map(Appointment::getId)
                .toList();
    }

    /** What no longer lies in the working hours. */
    void outside(ResourceId id) {
        var resource = appointments.resources(List.of(id)).get(0);
        var open = new OpenHours(resource.getCalendar());
        Predicate<Appointment> stands = a -> resource.isActive() && open.contains(a.getPlanned(), a.getLocation());
        appointments.ahead(id, erp.now(), null).stream()
                .filter(stands.negate())
                .filter(a -> !isAgainstHours(a))
                .forEach(a -> unsettle(a, RebookReason.SCHEDULE_CHANGED));
    }

    /** What somebody will not come to. */
    void ofPatient(PatientId id) {
        var patient = appointments.lock(id);
        if (patient.getDeceased().yes() || !patient.isActive()) {
            var reason = patient.getDeceased().yes() ? RebookReason.PATIENT_DECEASED : RebookReason.PATIENT_INACTIVE;
            appointments.ahead(id).forEach(a -> unsettle(a, reason));
        }
    }

    private void unsettle(Appointment appointment, RebookReason reason) {
        if (!appointment.isUnsettled()) {
            erp.publish(appointment.unsettle(reason, erp.now()));
        }
    }

    private static boolean isAgainstHours(Appointment appointment) {
        return appointment.getOverridden().contains(BookingRule.AVAILABILITY);
    }

    private AppointmentView shown(Appointment appointment) {
        erp.discloses(appointment.getPatient());
        return MAPPER.toView(appointment);
    }
}

package health.erp.records.appointment;

import static health.erp.records.appointment.AppointmentMapper.MAPPER;
import static health.erp.records.appointment.AppointmentPermission.BOOK_APPOINTMENTS;
import static health.erp.records.appointment.AppointmentPermission.OVERRIDE_BOOKING_RULES;
import static health.erp.records.appointment.AppointmentPermission.READ_APPOINTMENTS;
import static health.erp.records.appointment.Attempts.settled;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.BookingOutcome.HoldExpired;
import health.erp.records.schedule.ServiceCatalogue;
import health.erp.records.schedule.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agrees times with patients, and calls them off. */
public final class Appointments {
    /** Code of the conflict when somebody else has just taken the time. */
    public static final String TAKEN = "records.appointment.taken";

    private final Erp erp;
    private final ServiceCatalogue services;
    private final AppointmentStore appointments;
    private final BookingDesk desk;

    public Appointments(Erp erp, ServiceCatalogue services) {
        this.erp = erp;
        this.services = services;
        this.appointments = new AppointmentStore(erp);
        this.desk = new BookingDesk(erp, appointments);
    }

    public BookingOutcome book(Caller caller, BookAppointment command) {
        return settled(() -> erp.run(
                caller, BOOK_APPOINTMENTS, command, () -> desk.decide(caller, wish(caller, command, null, null))));
    }

    /** Keeps the time free for a while; confirm it to book it. */
    public BookingOutcome hold(Caller caller, HoldAppointment command) {
        return settled(() -> erp.run(caller, BOOK_APPOINTMENTS, command, () -> {
            var until = erp.now().plus(Duration.ofMinutes(command.minutes()));
            return desk.decide(caller, wish(caller, command.booking(), until, null));
        }));
    }

    public BookingOutcome confirm(Caller caller, ConfirmAppointment command) {
        return erp.run(caller, BOOK_APPOINTMENTS, command, () -> {
            appointments.takeTurn();
            var appointment = appointments.require(command.appointment(), command.version());
            BookingDesk.mustBeThere(appointments.lock(appointment.getPatient()));
            if (appointment.hasExpired(erp.now()) || !appointments.confirm(appointment)) {
                return expired(appointment);
            }
            erp.publish(appointment.confirm(erp.now()));
            return new Booked(MAPPER.toView(appointments.saved(appointment)), List.of());
        });
    }

    /** Whatever the rules say; only who has died is given no appointment. */
    public BookingOutcome override(Caller caller, OverrideBooking command) {
        return settled(() -> erp.run(
                caller,
                OVERRIDE_BOOKING_RULES,
                command,
                () -> desk.decide(caller, wish(caller, command.booking(), null, command.reason()))));
    }

    /** In one go: the old one is called off, and the new one has its number, or nothing changes. */
    public BookingOutcome reschedule(Caller caller, RescheduleAppointment command) {
        return settled(() -> erp.run(caller, BOOK_APPOINTMENTS, command, () -> {
            var old = appointments.require(command.appointment(), command.version());
            old.mustBeBooked();
            return desk.decide(caller, instead(caller, old, command));
        }));
    }

    public AppointmentView cancel(Caller caller, CancelAppointment command) {
        return erp.run(caller, BOOK_APPOINTMENTS, command, () -> {
            appointments.takeTurn();
            var appointment = appointments.require(command.appointment(), command.version());
            erp.publish(appointment.cancel(command.reason(), erp.now()));
            appointments.release(appointment);
            return MAPPER.toView(appointments.saved(appointment));
        });
    }

    public AppointmentView find(Caller caller, FindAppointment query) {
        return erp.read(caller, READ_APPOINTMENTS, query, () -> shown(appointments.require(query.appointment())));
    }

    public Page<AppointmentView, AppointmentId> list(Caller caller, ListAppointments query) {
        return erp.read(
                caller, READ_APPOINTMENTS, query, () -> appointments.list(query).map(this::shown));
    }

    public Page<AppointmentView, AppointmentId> list(Caller caller, ListPatientAppointments query) {
        return erp.read(caller, READ_APPOINTMENTS, query, () -> {
            erp.discloses(query.patient());
            return appointments.list(query).map(this::shown);
        });
    }

    private BookingOutcome expired(Appointment appointment) {
        erp.publish(appointment.cancel(CancelReason.HOLD_EXPIRED, erp.now()));
        appointments.release(appointment);
        return new HoldExpired(appointment.getId());
    }

    private Wish wish(
            Caller caller, BookAppointment command, @Nullable Instant heldUntil, @Nullable OverrideReason override) {
        var service = services.require(caller, command.service());
        var minutes = command.minutes() == null ? service.terms().minutes() : command.minutes();
        return new Wish(
                command.patient(),
                service,
                command.resources(),
                Span.of(command.start(), Duration.ofMinutes(minutes)),
                command.location(),
                command.encounter(),
                heldUntil,
                override,
                null,
                null);
    }

    private Wish instead(Caller caller, Appointment old, RescheduleAppointment command) {
        var length = command.minutes() == null ? old.getPlanned().length() : Duration.ofMinutes(command.minutes());
        return new Wish(
                old.getPatient(),
                services.require(caller, old.getService()),
                command.resources().isEmpty() ? old.getResources() : command.resources(),
                Span.of(command.start(), length),
                command.location(),
                old.getEncounter(),
                null,
                null,
                old,
                changedByItself(old));
    }

    private static @Nullable Occurrence changedByItself(Appointment old) {
        var occurrence = old.occurrence();
        return occurrence == null ? null : occurrence.changedByItself();
    }

    private AppointmentView shown(Appointment appointment) {
        erp.discloses(appointment.getPatient());
        return MAPPER.toView(appointment);
    }
}

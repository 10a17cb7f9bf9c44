package health.erp.records.waiting;

import static health.erp.records.waiting.WaitingMapper.MAPPER;
import static health.erp.records.waiting.WaitingPermission.MANAGE_WAITING_LIST;
import static health.erp.records.waiting.WaitingPermission.READ_WAITING_LIST;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.appointment.AppointmentStatus;
import health.erp.records.appointment.Appointments;
import health.erp.records.appointment.BookAppointment;
import health.erp.records.appointment.BookingOutcome;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.CancelAppointment;
import health.erp.records.appointment.CancelReason;
import health.erp.records.appointment.ConfirmAppointment;
import health.erp.records.appointment.FindAppointment;
import health.erp.records.appointment.HoldAppointment;
import health.erp.records.patient.Patients;
import java.util.List;
import java.util.Objects;

/** Keeps wishes, finds whom a free time suits, and offers it. Offering also needs to book appointments. */
public final class WaitingList {
    private final Erp erp;
    private final Patients patients;
    private final WaitingStore waiting;
    private final Appointments appointments;

    public WaitingList(Erp erp, Patients patients, Appointments appointments) {
        this.erp = erp;
        this.patients = patients;
        this.waiting = new WaitingStore(erp);
        this.appointments = appointments;
    }

    public WaitingEntryView enter(Caller caller, EnterWaitingList command) {
        return erp.run(caller, MANAGE_WAITING_LIST, command, () -> {
            patients.standing(caller, command.patient());
            waiting.requireService(command.service());
            var entry = new WaitingEntry(new WaitingEntryId(erp.newId()), command, erp.now());
            waiting.add(entry);
            erp.publish(entry.entered());
            return MAPPER.toView(waiting.saved(entry));
        });
    }

    public WaitingEntryView withdraw(Caller caller, WithdrawWish command) {
        return erp.run(caller, MANAGE_WAITING_LIST, command, () -> {
            var entry = waiting.require(command.entry(), command.version());
            giveBack(caller, entry);
            erp.publish(entry.withdraw(erp.now()));
            return MAPPER.toView(waiting.saved(entry));
        });
    }

    /** The most urgent and longest waiting of those whom it suits. */
    public List<WaitingEntryView> suited(Caller caller, WhomItSuits query) {
        return erp.read(
                caller, READ_WAITING_LIST, query, () -> waiting.suited(query, erp.zone(caller.hospital())).stream()
                        .map(this::shown)
                        .toList());
    }

    public WaitingEntryView find(Caller caller, FindWaitingEntry query) {
        return erp.read(caller, READ_WAITING_LIST, query, () -> shown(waiting.require(query.entry())));
    }

    public Page<WaitingEntryView, WaitingEntryId> list(Caller caller, ListWaiting query) {
        return erp.read(
                caller, READ_WAITING_LIST, query, () -> waiting.list(query).map(this::shown));
    }

    /** Holds the time if it is free, so that the entry is OFFERED; the outcome says if not. */
    public BookingOutcome offer(Caller caller, OfferTime command) {
        return erp.run(caller, MANAGE_WAITING_LIST, command, () -> {
            var entry = waiting.require(command.entry(), command.version());
            var booking = appointments.hold(caller, hold(entry.getPatient(), entry, command));
            if (booking instanceof Booked held) {
                erp.publish(entry.offer(held.appointment().id(), erp.now()));
                waiting.saved(entry);
            }
            return booking;
        });
    }

    /** The entry is BOOKED after a yes; it is WAITING after a no, and after a yes that came too late. */
    public WaitingEntryView answer(Caller caller, AnswerOffer command) {
        return erp.run(caller, MANAGE_WAITING_LIST, command, () -> {
            var entry = waiting.require(command.entry(), command.version());
            return command.accepts() ? accept(caller, entry) : decline(caller, entry);
        });
    }

    private WaitingEntryView accept(Caller caller, WaitingEntry entry) {
        var held = entry.getAppointment();
        if (held == null) { // says what it is, and so why not
            erp.publish(entry.accept(erp.now()));
        }
        var booking = confirmed(caller, Objects.requireNonNull(held));
        erp.publish(booking instanceof Booked ? entry.accept(erp.now()) : entry.waitOn(erp.now()));
        return MAPPER.toView(waiting.saved(entry));
    }

    private WaitingEntryView decline(Caller caller, WaitingEntry entry) {
        giveBack(caller, entry);
        erp.publish(entry.waitOn(erp.now()));
        return MAPPER.toView(waiting.saved(entry));
    }

    private BookingOutcome confirmed(Caller caller, AppointmentId held) {
        var appointment = appointments.find(caller, new FindAppointment(held));
        return switch (appointment.status()) {
            case PENDING -> appointments.confirm(caller, new ConfirmAppointment(held, appointment.version()));
            case BOOKED -> new Booked(appointment, List.of()); // somebody confirmed it in the calendar
            default -> new BookingOutcome.HoldExpired(held);
        };
    }

    private void giveBack(Caller caller, WaitingEntry entry) {
        var held = entry.getAppointment();
        if (held == null) {
            return;
        }
        var appointment = appointments.find(caller, new FindAppointment(held));
        if (appointment.status() == AppointmentStatus.PENDING) {
            appointments.cancel(caller, new CancelAppointment(held, appointment.version(), CancelReason.PATIENT));
        }
    }

    private static HoldAppointment hold(PatientId patient, WaitingEntry entry, OfferTime command) {
        var wish = new BookAppointment(
                patient, entry.getService(), command.resources(), command.start(), null, null, null);
        return new HoldAppointment(wish, command.minutes());
    }

    private WaitingEntryView shown(WaitingEntry entry) {
        erp.discloses(entry.getPatient());
        return MAPPER.toView(entry);
    }
}

package health.erp.records.appointment;

import static health.erp.records.appointment.AppointmentPermission.BOOK_APPOINTMENTS;
import static health.erp.records.appointment.AppointmentPermission.READ_APPOINTMENTS;
import static health.erp.records.appointment.Attempts.settled;
import static health.erp.records.appointment.SeriesMapper.MAPPER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.records.appointment.SeriesOutcome.Agreed;
import health.erp.records.appointment.SeriesOutcome.NotAgreed;
import health.erp.records.schedule.ServiceCatalogue;
import health.erp.records.schedule.ServiceView;
import health.erp.records.schedule.Span;
import java.util.HashSet;
import java.util.List;

/**
 * Agrees times with patients that come again, and changes one of them, it and those that follow, or all. Each is an
 * appointment as any other, and may be changed as any other. R-APT-11
 */
public final class RecurringAppointments {
    private final Erp erp;
    private final ServiceCatalogue services;
    private final AppointmentStore appointments;
    private final SeriesStore series;
    private final BookingDesk desk;

    public RecurringAppointments(Erp erp, ServiceCatalogue services) {
        this.erp = erp;
        this.services = services;
        this.appointments = new AppointmentStore(erp);
        this.series = new SeriesStore(erp);
        this.desk = new BookingDesk(erp, appointments);
    }

    public SeriesOutcome book(Caller caller, BookSeries command) {
        return settled(() -> erp.run(caller, BOOK_APPOINTMENTS, command, () -> {
            var service = services.require(caller, command.service());
            var wanted = wanted(caller, command, service);
            var whole = MAPPER.toView(wanted);
            var wishes = wanted.recurrences().stream()
                    .map(r -> wish(service, wanted, BookOccurrence.usual(whole, r)))
                    .toList();
            var decision = new SeriesDecision(desk.sit(caller), wishes, command.completeness());
            if (!decision.isAgreed()) {
                return new NotAgreed(decision.refused());
            }
            series.add(wanted);
            return new Agreed(whole, decision.write(), decision.refused(), List.of());
        }));
    }

    /** For an occurrence that could not be booked with the others. */
    public BookingOutcome bookMissing(Caller caller, BookOccurrence command) {
        return settled(() -> erp.run(caller, BOOK_APPOINTMENTS, command, () -> {
            var sitting = desk.sit(caller);
            sitting.lock(series.require(command.series()).getPatient());
            var whole = series.lock(command.series());
            mustBeMissing(whole, command);
            var service = services.require(caller, whole.getService());
            return desk.decide(sitting, wish(service, whole, command));
        }));
    }

    /** Those that go together are of one series afterwards: a new one, if those before them stay as they are. */
    public SeriesOutcome reschedule(Caller caller, RescheduleOccurrences command) {
        return settled(() -> erp.run(caller, BOOK_APPOINTMENTS, command, () -> {
            var sitting = desk.sit(caller);
            var picked = appointments.require(command.appointment(), command.version());
            sitting.lock(picked.getPatient());
            var part = part(picked, command.scope(), false);
            var service = services.require(caller, picked.getService());
            var move = new SeriesMove(part, command, service, new SeriesId(erp.newId()));
            var decision = new SeriesDecision(sitting, move.wishes(), command.completeness());
            if (!decision.isAgreed()) {
                return new NotAgreed(decision.refused());
            }
            var whole = move.carryOut(decision.leaving(), erp.now());
            series.add(whole);
            var moved = decision.write();
            return new Agreed(MAPPER.toView(series.saved(whole)), moved, decision.refused(), part.kept());
        }));
    }

    /** What is called off stays in the series as such; what the rule has after it is not missed. */
    public Agreed cancel(Caller caller, CancelOccurrences command) {
        return erp.run(caller, BOOK_APPOINTMENTS, command, () -> {
            appointments.takeTurn();
            var picked = appointments.require(command.appointment(), command.version());
            appointments.lock(picked.getPatient()); // before the series, as a merge of patients does
            var part = part(picked, command.scope(), command.changedToo());
            part.open().forEach(a -> erp.publish(a.cancel(command.reason(), erp.now())));
            appointments.release(part.open());
            if (command.scope() != SeriesScope.THIS) {
                part.series().endBefore(part.first(), erp.now());
            }
            var whole = MAPPER.toView(series.saved(part.series()));
            return new Agreed(whole, views(part.open()), List.of(), part.kept());
        });
    }

    public WholeSeries find(Caller caller, FindSeries query) {
        return erp.read(caller, READ_APPOINTMENTS, query, () -> {
            var found = series.require(query.series());
            erp.discloses(found.getPatient());
            var there = appointments.occurrences(found.getId());
            var known = new HashSet<>(there.stream().map(SeriesPart::recurrence).toList());
            return new WholeSeries(
                    MAPPER.toView(found),
                    views(there),
                    found.recurrences().stream().filter(r -> !known.contains(r)).toList());
        });
    }

    public Page<SeriesView, SeriesId> list(Caller caller, ListPatientSeries query) {
        return erp.read(caller, READ_APPOINTMENTS, query, () -> {
            erp.discloses(query.patient());
            return series.list(query).map(MAPPER::toView);
        });
    }

    private AppointmentSeries wanted(Caller caller, BookSeries command, ServiceView service) {
        var zone = command.zone() == null ? erp.zone(caller.hospital()) : command.zone();
        var minutes = command.minutes() == null ? service.terms().minutes() : command.minutes();
        var wanted = new AppointmentSeries(new SeriesId(erp.newId()), command, zone, minutes, erp.now());
        wanted.mustBeInOrder();
        return wanted;
    }

    private SeriesPart part(Appointment picked, SeriesScope scope, boolean changedToo) {
        var whole = series.lock(SeriesPart.occurrence(picked).series());
        var all = appointments.occurrencesNow(whole.getId());
        return new SeriesPart(whole, picked, scope, all, changedToo, erp.now());
    }

    private void mustBeMissing(AppointmentSeries whole, BookOccurrence command) {
        whole.mustHave(command.recurrence());
        if (appointments.occurrencesNow(whole.getId()).stream()
                .anyMatch(a -> SeriesPart.recurrence(a).equals(command.recurrence()))) {
            throw new RuleException(
                    "records.series.booked",
                    "The occurrence (%s) of the series (%s) has an appointment.\nMaybe change that one."
                            .formatted(command.recurrence(), whole.getId()));
        }
    }

    private static Wish wish(ServiceView service, AppointmentSeries whole, BookOccurrence command) {
        var usual = whole.planned(command.recurrence(), whole.terms());
        var planned = command.start() == null ? usual : Span.of(command.start(), usual.length());
        return new Wish(
                whole.getPatient(),
                service,
                command.resources().isEmpty() ? whole.getResources() : command.resources(),
                planned,
                command.location(),
                whole.getEncounter(),
                null,
                null,
                null,
                new Occurrence(whole.getId(), command.recurrence(), command.start() != null));
    }

    private static List<AppointmentView> views(List<Appointment> some) {
        return some.stream().map(AppointmentMapper.MAPPER::toView).toList();
    }
}

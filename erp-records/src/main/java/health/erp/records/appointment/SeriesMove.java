package health.erp.records.appointment;

import health.erp.records.schedule.ServiceView;
import health.erp.records.schedule.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Appointments of a series that are to have another time, as much earlier or later by the clock as one of them. */
final class SeriesMove {
    private final SeriesPart part;
    private final RescheduleOccurrences command;
    private final ServiceView service;
    private final SeriesId rest;

    /** @param rest what they are to be known by, if those before them stay as they are */
    SeriesMove(SeriesPart part, RescheduleOccurrences command, ServiceView service, SeriesId rest) {
        this.part = part;
        this.command = command;
        this.service = service;
        this.rest = rest;
        if (isAlone()) {
            part.picked().mustBeBooked();
        }
    }

    List<Wish> wishes() {
        if (isAlone()) {
            return List.of(alone());
        }
        var terms = terms();
        return part.open().stream().map(a -> together(a, terms)).toList();
    }

    /** The series they are of, once those that leave have left. */
    AppointmentSeries carryOut(List<Appointment> leaving, Instant now) {
        var series = part.series();
        if (isAlone()) {
            return series;
        }
        var terms = terms();
        var going = part.isSplit() ? series.split(rest, part.first(), now) : series;
        going.revise(terms, now);
        part.without(leaving).forEach(a -> a.goWith(going.getId()));
        return going;
    }

    private boolean isAlone() {
        return command.scope() == SeriesScope.THIS;
    }

    private Wish alone() {
        var old = part.picked();
        var length = command.minutes() == null ? old.getPlanned().length() : Duration.ofMinutes(command.minutes());
        return new Wish(
                old.getPatient(),
                service,
                command.resources().isEmpty() ? old.getResources() : command.resources(),
                Span.of(command.start(), length),
                command.location(),
                old.getEncounter(),
                null,
                null,
                old,
                part.occurrence().changedByItself());
    }

    private Wish together(Appointment old, SeriesTerms terms) {
        var recurrence = SeriesPart.recurrence(old);
        return new Wish(
                old.getPatient(),
                service,
                terms.resources(),
                part.series().planned(recurrence, terms),
                terms.location(),
                old.getEncounter(),
                null,
                null,
                old,
                new Occurrence(part.isSplit() ? rest : part.series().getId(), recurrence, false));
    }

    private SeriesTerms terms() {
        var now = part.series().terms();
        return new SeriesTerms(
                now.shift().plus(further(now)),
                command.minutes() == null ? now.minutes() : command.minutes(),
                command.resources().isEmpty() ? now.resources() : command.resources(),
                command.location());
    }

    /** By how much the clock is to show more than it does for the one somebody points at. */
    private Duration further(SeriesTerms now) {
        var series = part.series();
        var occurrence = part.occurrence();
        var shown = occurrence.apart()
                ? series.clock(part.picked().getPlanned().start())
                : occurrence.recurrence().plus(now.shift());
        return Duration.between(shown, series.clock(command.start()));
    }
}

package health.erp.records.appointment;

import static health.erp.records.appointment.AppointmentStatus.BOOKED;
import static health.erp.records.appointment.AppointmentStatus.CANCELLED;

import health.erp.core.RuleException;
import health.erp.records.appointment.SeriesOutcome.Kept;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The appointments of a series that a change is for: those it changes, and those it passes over because they were changed by
 * themselves, their time has come, or the patient has. R-APT-11
 */
final class SeriesPart {
    private final AppointmentSeries series;
    private final Appointment picked;
    private final Occurrence occurrence;
    private final SeriesScope scope;
    private final List<Appointment> all;
    private final List<Appointment> open = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    /** @param changedToo whether those that were changed by themselves are not passed over */
    SeriesPart(
            AppointmentSeries series,
            Appointment picked,
            SeriesScope scope,
            List<Appointment> occurrences,
            boolean changedToo,
            Instant now) {
        this.series = series;
        this.picked = picked;
        this.occurrence = occurrence(picked);
        this.scope = scope;
        this.all = occurrences.stream().filter(a -> isMeant(recurrence(a))).toList();
        for (var appointment : all) {
            var reason = reason(appointment, changedToo, now);
            if (reason != null) {
                kept.add(new Kept(appointment.getId(), recurrence(appointment), reason));
            } else if (appointment.getStatus() != CANCELLED) {
                open.add(appointment);
            }
        }
        if (open.isEmpty()) {
            throw new RuleException(
                    "records.series.nothingLeft",
                    "The series (%s) has no appointment there that may still be changed with the others.\nMaybe change one by itself."
                            .formatted(series.getId()));
        }
    }

    AppointmentSeries series() {
        return series;
    }

    Appointment picked() {
        return picked;
    }

    /** Of the one somebody points at. */
    Occurrence occurrence() {
        return occurrence;
    }

    List<Appointment> open() {
        return open;
    }

    List<Kept> kept() {
        return kept;
    }

    /** Whatever is not among those that leave. */
    List<Appointment> without(List<Appointment> leaving) {
        return all.stream().filter(a -> !leaving.contains(a)).toList();
    }

    /** Whether what is before it goes on as it was, so that the rest is another series. */
    boolean isSplit() {
        return scope == SeriesScope.THIS_AND_FOLLOWING
                && occurrence.recurrence().isAfter(series.getFrom());
    }

    /** The first occurrence that is changed. */
    LocalDateTime first() {
        return scope == SeriesScope.ALL ? recurrence(open.get(0)) : occurrence.recurrence();
    }

    /** Which one of a series it is; refused if it is by itself, or another took its place. */
    static Occurrence occurrence(Appointment appointment) {
        var occurrence = appointment.occurrence();
        if (occurrence == null) {
            throw new RuleException(
                    "records.series.none",
                    "The appointment (%s) stands for no occurrence of a series.".formatted(appointment.getId()));
        }
        return occurrence;
    }

    static LocalDateTime recurrence(Appointment appointment) {
        return occurrence(appointment).recurrence();
    }

    private boolean isMeant(LocalDateTime recurrence) {
        return switch (scope) {
            case THIS -> recurrence.equals(occurrence.recurrence());
            case THIS_AND_FOLLOWING -> !recurrence.isBefore(occurrence.recurrence());
            case ALL -> true;
        };
    }

    private @Nullable KeptReason reason(Appointment appointment, boolean changedToo, Instant now) {
        if (scope == SeriesScope.THIS || appointment.getStatus() == CANCELLED) {
            return null;
        }
        if (appointment.getStatus() != BOOKED) {
            return KeptReason.ATTENDED;
        }
        if (!appointment.getPlanned().start().isAfter(now)) {
            return KeptReason.BEGUN;
        }
        return occurrence(appointment).apart() && !changedToo ? KeptReason.CHANGED : null;
    }
}

package health.erp.records.schedule;

import health.erp.core.id.LocationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out the working hours of a calendar in instants. R-APT-6, R-APT-7
 *
 * <p>The local time is kept. A time the clock shows twice is the first of the two; hours that begin or end in time the
 * clock leaves out begin or end when it goes on, and those that lie in it altogether follow the {@link GapPolicy}.
 */
public final class OpenHours {
    private final Calendar calendar;

    public OpenHours(Calendar calendar) {
        this.calendar = calendar;
    }

    /** Those that meet the span, in order; they may reach beyond it. */
    public List<OpenSpan> within(Span span) {
        var open = new ArrayList<OpenSpan>();
        var first = day(span.start()).minusDays(2); // hours may last a day, and a clock may be put forward
        var last = day(span.end()).plusDays(1);
        for (var availability : calendar.availability()) {
            for (var local : local(availability, first, last)) {
                instants(local)
                        .filter(span::overlaps)
                        .ifPresent(found ->
                                open.add(new OpenSpan(found, availability.location(), availability.slotMinutes())));
            }
        }
        open.sort((one, other) -> one.span().compareTo(other.span()));
        return open;
    }

    /** Whether the span lies in working hours spent at this place, or at one and the same place if none is named. */
    public boolean contains(Span span, @Nullable LocationId location) {
        return place(span, location) != null;
    }

    /** The place whose hours contain the span; null if none does. */
    @Nullable
    Place place(Span span, @Nullable LocationId wanted) {
        var open = within(span);
        var places = new HashSet<Place>();
        open.forEach(o -> places.add(new Place(o.location())));
        return places.stream()
                .filter(place -> wanted == null || place.location == null || wanted.equals(place.location))
                .filter(place -> Spans.union(open.stream()
                                .filter(o -> o.location() == null || Objects.equals(o.location(), place.location))
                                .map(OpenSpan::span)
                                .toList())
                        .stream()
                        .anyMatch(union -> union.contains(span)))
                .findFirst()
                .orElse(null);
    }

    private static List<LocalSpan> local(Availability availability, LocalDate first, LocalDate last) {
        var found = new ArrayList<LocalSpan>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var window : availability.weekly()) {
                if (window.day() == day.getDayOfWeek()) {
                    var end = window.end().isAfter(window.start()) ? day : day.plusDays(1);
                    found.add(new LocalSpan(day.atTime(window.start()), end.atTime(window.end())));
                }
            }
        }
        for (var window : availability.recurring()) {
            window.starts(first, last)
                    .forEach(start -> found.add(new LocalSpan(start, start.plusMinutes(window.minutes()))));
        }
        found.removeIf(local -> !availability.effective().contains(local.start().toLocalDate()));
        return found;
    }

    private Optional<Span> instants(LocalSpan local) {
        var from = gap(local.start);
        var until = gap(local.end);
        if (from != null && from.equals(until)) {
            return calendar.gaps() == GapPolicy.SKIP
                    ? Optional.empty()
                    : span(instant(local.start), instant(local.end));
        }
        return span(
                from == null ? instant(local.start) : from.getInstant(),
                until == null ? instant(local.end) : until.getInstant());
    }

    /** Empty when the clock is put so that nothing is left. */
    private static Optional<Span> span(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** The first of two; in a gap, as much later as the clock is put forward. */
    private Instant instant(LocalDateTime time) {
        return time.atZone(calendar.zone()).toInstant();
    }

    private @Nullable ZoneOffsetTransition gap(LocalDateTime time) {
        var change = zone().getRules().getTransition(time);
        return change != null && change.isGap() ? change : null;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    private ZoneId zone() {
        return calendar.zone();
    }

    private record LocalSpan(LocalDateTime start, LocalDateTime end) {}

    /** Where working hours are spent; anywhere, if the location is null. */
    record Place(@Nullable LocationId location) {}
}

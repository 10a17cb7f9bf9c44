package health.erp.records.appointment;

import health.erp.core.id.LocationId;
import health.erp.records.schedule.BookableResource;
import health.erp.records.schedule.OpenHours;
import health.erp.records.schedule.OpenSpan;
import health.erp.records.schedule.Span;
import health.erp.records.schedule.Spans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is open, and what is left of it, of one resource in a span of time. */
final class ResourceTime {
    private final List<OpenSpan> open;
    private final List<Span> blocked;
    private final List<Span> full;
    private final Map<Optional<LocationId>, AtPlace> places = new HashMap<>();

    /** @param full when one more is one too many */
    ResourceTime(BookableResource resource, Span span, List<Span> blocked, List<Span> full) {
        this.open = resource.isActive() ? new OpenHours(resource.getCalendar()).within(span) : List.of();
        this.blocked = blocked;
        this.full = full;
    }

    List<OpenSpan> open() {
        return open;
    }

    /** Working hours at the place, or at none in particular, without what is blocked. */
    AtPlace at(@Nullable LocationId location) {
        return places.computeIfAbsent(Optional.ofNullable(location), at -> {
            var hours = open.stream()
                    .filter(o -> o.location() == null || Objects.equals(o.location(), location))
                    .map(OpenSpan::span)
                    .toList();
            return new AtPlace(Spans.minus(hours, blocked), full);
        });
    }

    /** What can be booked of it at one place, and what of that is full. */
    record AtPlace(List<Span> bookable, List<Span> full) {
        boolean isFree(Span planned, Span taken) {
            return lies(bookable, planned) && !meets(full, taken);
        }
    }

    private static boolean lies(List<Span> spans, Span wanted) {
        var at = firstEndingAfter(spans, wanted);
        return at < spans.size() && spans.get(at).contains(wanted);
    }

    private static boolean meets(List<Span> spans, Span wanted) {
        var at = firstEndingAfter(spans, wanted);
        return at < spans.size() && spans.get(at).overlaps(wanted);
    }

    /** They are in order and do not touch, so their ends are in order too. */
    private static int firstEndingAfter(List<Span> spans, Span wanted) {
        var low = 0;
        var high = spans.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (spans.get(middle).end().isAfter(wanted.start())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

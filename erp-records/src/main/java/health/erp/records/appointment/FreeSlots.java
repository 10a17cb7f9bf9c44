package health.erp.records.appointment;

import static health.erp.records.schedule.SchedulePermission.READ_SCHEDULES;
import static java.util.stream.Collectors.groupingBy;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.records.schedule.BookableResource;
import health.erp.records.schedule.OpenSpan;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceCatalogue;
import health.erp.records.schedule.ServiceView;
import health.erp.records.schedule.Span;
import health.erp.records.schedule.TimeBlock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says when a service can be booked. It shows no patient's data; whoever books is told what has changed since. */
public final class FreeSlots {
    private final Erp erp;
    private final ServiceCatalogue services;
    private final AppointmentStore appointments;

    public FreeSlots(Erp erp, ServiceCatalogue services) {
        this.erp = erp;
        this.services = services;
        this.appointments = new AppointmentStore(erp);
    }

    public OfferedSlots search(Caller caller, SearchFreeSlots query) {
        return erp.read(caller, READ_SCHEDULES, query, () -> {
            var service = services.require(caller, query.service());
            var span = bookable(service, query.span());
            if (span == null || !service.active()) {
                return new OfferedSlots(List.of(), null);
            }
            return cut(new Search(query, service, span, erp.zone(caller.hospital())).slots(), query.size());
        });
    }

    /** Neither too soon nor too far ahead. R-APT-12 */
    private @Nullable Span bookable(ServiceView service, Span wanted) {
        var terms = service.terms();
        var first = erp.now().plus(Duration.ofMinutes(terms.leadMinutes()));
        var last = erp.now().plus(Duration.ofDays(terms.horizonDays())).plusNanos(1000);
        var start = wanted.start().isBefore(first) ? first : wanted.start();
        var end = wanted.end().isAfter(last) ? last : wanted.end();
        return start.isBefore(end) ? new Span(start, end) : null;
    }

    /** Slots of one start stay together, so that the next page can begin with a start. */
    private static OfferedSlots cut(List<FreeSlot> slots, int size) {
        if (slots.size() <= size) {
            return new OfferedSlots(slots, null);
        }
        var next = slots.get(size).planned().start();
        var page = slots.subList(0, size).stream()
                .filter(s -> s.planned().start().isBefore(next))
                .toList();
        if (!page.isEmpty()) {
            return new OfferedSlots(page, next);
        }
        var first = slots.stream().filter(s -> s.planned().start().equals(next)).toList();
        return new OfferedSlots(
                first,
                first.size() == slots.size()
                        ? null
                        : slots.get(first.size()).planned().start());
    }

    /** One search, in the running transaction. */
    private final class Search {
        private final SearchFreeSlots query;
        private final ServiceView service;
        private final Span span;
        private final Duration length;
        private final Set<LocalDate> fullDays;
        private final ZoneId zone;
        private final Map<ResourceId, ResourceTime> times = new LinkedHashMap<>();

        Search(SearchFreeSlots query, ServiceView service, Span span, ZoneId zone) {
            this.query = query;
            this.service = service;
            this.span = span;
            this.length = Duration.ofMinutes(service.terms().minutes());
            this.zone = zone;
            this.fullDays = fullDays();
            look();
        }

        List<FreeSlot> slots() {
            var found = new ArrayList<FreeSlot>();
            var firsts = query.anyOf().isEmpty() ? query.allOf().subList(0, 1) : query.anyOf();
            for (var first : firsts.stream()
                    .distinct()
                    .sorted(Comparator.comparing(ResourceId::value))
                    .toList()) {
                var needed = new LinkedHashSet<ResourceId>();
                needed.add(first);
                needed.addAll(query.allOf());
                var together = List.copyOf(needed);
                var seen = new LinkedHashSet<FreeSlot>();
                for (var open : time(first).open()) {
                    offer(open, together, seen);
                }
                found.addAll(seen);
            }
            found.sort(Comparator.comparing(slot -> slot.planned().start())); // those of one start stay as they are
            return found;
        }

        /** In steps from the start of the working hours. */
        private void offer(OpenSpan open, List<ResourceId> together, Set<FreeSlot> seen) {
            var place = open.location() == null ? query.location() : open.location();
            if (query.location() != null && !query.location().equals(place)) {
                return;
            }
            var step = open.slotMinutes() == null ? length : Duration.ofMinutes(open.slotMinutes());
            var last = open.span().end().minus(length);
            var there =
                    together.stream().map(resource -> time(resource).at(place)).toList();
            for (var start = open.span().start(); !start.isAfter(last); start = start.plus(step)) {
                if (start.isBefore(span.start()) || !start.isBefore(span.end())) {
                    continue;
                }
                var planned = Span.of(start, length);
                if (!isOnFullDay(start) && isFree(there, planned)) {
                    seen.add(new FreeSlot(together, planned, place));
                }
            }
        }

        private boolean isOnFullDay(Instant start) {
            return !fullDays.isEmpty() && fullDays.contains(LocalDate.ofInstant(start, zone));
        }

        private boolean isFree(List<ResourceTime.AtPlace> together, Span planned) {
            var taken = service.terms().taken(planned);
            for (var resource : together) {
                if (!resource.isFree(planned, taken)) {
                    return false;
                }
            }
            return true;
        }

        /** Looks up everything that counts: resources, blocks, what is taken. */
        private void look() {
            var ids = new LinkedHashSet<>(query.anyOf());
            ids.addAll(query.allOf());
            var whole = service.terms().taken(new Span(span.start(), span.end().plus(length)));
            var resources = appointments.resources(ids);
            var blocks = appointments.blocks(ids, whole);
            var taken = appointments.taken(ids, whole).stream().collect(groupingBy(Taken::resource));
            for (var resource : resources) {
                var full = Crowd.full(
                        taken.getOrDefault(resource.getId().value(), List.of()).stream()
                                .map(Taken::member)
                                .toList(),
                        Math.min(resource.getCapacity(), service.terms().capacity()));
                times.put(resource.getId(), new ResourceTime(resource, whole, blocked(resource, blocks), full));
            }
        }

        private List<Span> blocked(BookableResource resource, List<TimeBlock> blocks) {
            return blocks.stream()
                    .filter(b -> b.getResource() == null || b.getResource().equals(resource.getId()))
                    .map(TimeBlock::getSpan)
                    .toList();
        }

        /** Days on which the service is booked as often as it may. */
        private Set<LocalDate> fullDays() {
            var most = service.terms().perDay();
            if (most == null) {
                return Set.of();
            }
            var first =
                    LocalDate.ofInstant(span.start(), zone).atStartOfDay(zone).toInstant();
            var last = LocalDate.ofInstant(span.end(), zone)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
            var booked = new HashMap<LocalDate, Integer>();
            for (Instant start : appointments.starts(service.id(), new Span(first, last))) {
                booked.merge(LocalDate.ofInstant(start, zone), 1, Integer::sum);
            }
            booked.values().removeIf(count -> count < most);
            return booked.keySet();
        }

        private ResourceTime time(ResourceId resource) {
            return Objects.requireNonNull(times.get(resource));
        }
    }
}

package health.erp.records.appointment;

import static health.erp.records.appointment.BookingRule.AVAILABILITY;
import static health.erp.records.appointment.BookingRule.CAPACITY;
import static health.erp.records.appointment.BookingRule.HORIZON;
import static health.erp.records.appointment.BookingRule.LEAD_TIME;
import static health.erp.records.appointment.BookingRule.OPEN_PER_PATIENT;
import static health.erp.records.appointment.BookingRule.PATIENT_OVERLAP;
import static health.erp.records.appointment.BookingRule.PER_DAY;
import static java.util.stream.Collectors.toSet;

import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.appointment.BookingOutcome.LimitReached;
import health.erp.records.appointment.BookingOutcome.OutsideAvailability;
import health.erp.records.appointment.BookingOutcome.PatientElsewhere;
import health.erp.records.appointment.BookingOutcome.Unavailable;
import health.erp.records.appointment.InTheWay.Claimed;
import health.erp.records.schedule.BlockId;
import health.erp.records.schedule.BookableResource;
import health.erp.records.schedule.OpenHours;
import health.erp.records.schedule.PatientOverlap;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.TimeBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the decision has come: the first rule that is broken refuses, unless it is overridden. */
final class Decision {
    private final Erp erp;
    private final AppointmentStore appointments;
    private final Sitting sitting;
    private final Wish wish;
    private final Set<BookingRule> broken = EnumSet.noneOf(BookingRule.class);
    private final List<AppointmentId> alsoThen = new ArrayList<>();
    private final Map<ResourceId, InTheWay> seen = new HashMap<>();
    private final Map<BookableResource, List<Claimed>> there = new LinkedHashMap<>();
    private final Map<ResourceId, List<AppointmentClaim>> severalAtOnce = new HashMap<>();
    private @Nullable BookingOutcome refusal;

    Decision(Erp erp, AppointmentStore appointments, Sitting sitting, Wish wish) {
        this.erp = erp;
        this.appointments = appointments;
        this.sitting = sitting;
        this.wish = wish;
    }

    /** Asks the rules; the first that is broken refuses. */
    void make() {
        sitting.lock(wish.patient());
        terms();
        patient();
        service();
        resources();
    }

    private void terms() {
        var terms = wish.service().terms();
        if (!wish.service().active()) {
            throw new RuleException(
                    "records.service.retired",
                    "The service (%s) is no longer offered."
                            .formatted(wish.service().id()));
        }
        var lead = Duration.between(erp.now(), wish.planned().start());
        if (lead.compareTo(Duration.ofMinutes(terms.leadMinutes())) < 0) {
            breaks(LEAD_TIME, new LimitReached(LEAD_TIME, terms.leadMinutes()));
        }
        if (lead.compareTo(Duration.ofDays(terms.horizonDays())) > 0) {
            breaks(HORIZON, new LimitReached(HORIZON, terms.horizonDays()));
        }
    }

    private void patient() {
        if (refusal != null) {
            return;
        }
        var terms = wish.service().terms();
        var most = terms.openPerPatient();
        if (most != null && wish.instead() == null) {
            var open = appointments.openOfPatient(wish.patient(), wish.service().id(), most);
            if (open + sitting.agreed() >= most) {
                breaks(OPEN_PER_PATIENT, new LimitReached(OPEN_PER_PATIENT, most));
            }
        }
        others().filter(id -> !sitting.isLeaving(id)).forEach(alsoThen::add);
        if (!alsoThen.isEmpty() && terms.patientOverlap() == PatientOverlap.BLOCK) {
            breaks(PATIENT_OVERLAP, new PatientElsewhere(alsoThen));
        }
    }

    /** Seen with what else may be in the way, unless the service has to be locked before the resource is. */
    private Stream<AppointmentId> others() {
        if (wish.service().terms().perDay() == null && !wish.resources().isEmpty()) {
            var seen = look(sitting.lock(wish.resources().get(0)));
            if (seen != null) {
                return seen.others().stream();
            }
        }
        return appointments.ofPatientAt(wish.patient(), wish.planned()).stream().map(Appointment::getId);
    }

    /** Null where it cannot be seen at once, or the resource is for several whose lanes have to be known. */
    private @Nullable InTheWay look(BookableResource resource) {
        if (!appointments.looksAtOnce() || resource.getCapacity() > 1) {
            return null;
        }
        return seen.computeIfAbsent(
                resource.getId(), id -> appointments.inTheWay(wish.patient(), id, wish.planned(), wish.taken()));
    }

    /** The last place of a day is given once: whoever asks waits for the one before. */
    private void service() {
        var most = wish.service().terms().perDay();
        if (most == null || refusal != null) {
            return;
        }
        var service = wish.service().id();
        sitting.lock(service);
        var day = sitting.day(wish.planned());
        var own = sitting.leavingOn(day);
        var others = appointments.ofServiceAt(service, day, most + own) - own;
        if (others + sitting.agreedOn(day) >= most) {
            breaks(PER_DAY, new LimitReached(PER_DAY, most));
        }
    }

    private void resources() {
        if (refusal != null) {
            return;
        }
        var resources = wish.resources().stream().map(sitting::lock).toList();
        var unavailable = unavailable(resources);
        if (!unavailable.isEmpty()) {
            breaks(AVAILABILITY, new OutsideAvailability(unavailable));
        }
        if (refusal == null) {
            resources.forEach(resource -> there.put(resource, claims(resource)));
            var blockers = blockers();
            if (!blockers.isEmpty()) {
                breaks(CAPACITY, new Conflicting(blockers));
            }
        }
    }

    /** Written down; whatever it takes the place of has gone. */
    Booked booked() {
        var instead = wish.instead();
        var number = instead == null ? erp.nextNumber("appointment") : instead.getNumber();
        var appointment = new Appointment(new AppointmentId(erp.newId()), number, wish, broken, erp.now());
        appointments.add(appointment);
        there.keySet().forEach(resource -> claim(appointment, resource));
        erp.publish(appointment.made());
        return new Booked(AppointmentMapper.MAPPER.toView(appointment), alsoThen);
    }

    Wish wish() {
        return wish;
    }

    /** Null if it can be booked. */
    @Nullable
    BookingOutcome refusal() {
        return refusal;
    }

    private List<Unavailable> unavailable(List<BookableResource> resources) {
        var found = new ArrayList<Unavailable>();
        for (var resource : resources) {
            var block = blocks(resource).findFirst();
            if (block.isPresent()) {
                found.add(new Unavailable(resource.getId(), block.get()));
            } else if (!resource.isActive()
                    || !new OpenHours(resource.getCalendar()).contains(wish.planned(), wish.location())) {
                found.add(new Unavailable(resource.getId(), null));
            }
        }
        return found;
    }

    private Stream<BlockId> blocks(BookableResource resource) {
        var seen = look(resource);
        return seen != null
                ? seen.blocks().stream()
                : appointments.blocks(resource.getId(), wish.planned()).stream().map(TimeBlock::getId);
    }

    /** Those of the resource that count; what has run out is given up on the way. */
    private List<Claimed> claims(BookableResource resource) {
        var seen = look(resource);
        if (seen == null) {
            return kept(resource).stream().map(Claimed::of).toList();
        }
        var expired = seen.claims().stream()
                .filter(c -> !sitting.isLeaving(c.appointment()) && c.hasExpired(erp.now()))
                .map(Claimed::id)
                .collect(toSet());
        if (!expired.isEmpty()) {
            appointments.releaseExpired(expired);
        }
        return seen.claims().stream()
                .filter(c -> !sitting.isLeaving(c.appointment()) && !expired.contains(c.id()))
                .toList();
    }

    /** As they are kept, with their lanes. */
    private List<AppointmentClaim> kept(BookableResource resource) {
        var all = new ArrayList<>(appointments.claims(resource.getId(), wish.taken()));
        all.removeIf(claim -> sitting.isLeaving(claim.getAppointment()));
        var expired = all.stream().filter(c -> c.hasExpired(erp.now())).toList();
        if (!expired.isEmpty()) {
            appointments.releaseExpired(expired);
            all.removeAll(expired);
        }
        severalAtOnce.put(resource.getId(), all);
        return all;
    }

    private List<Blocker> blockers() {
        var found = new ArrayList<Blocker>();
        there.forEach((resource, claims) -> {
            var full = Crowd.full(
                    claims.stream()
                            .map(c -> new Crowd.Member(c.taken(), c.capacity()))
                            .toList(),
                    capacity(resource));
            claims.stream()
                    .filter(c -> full.stream().anyMatch(f -> f.overlaps(wish.taken()) && f.overlaps(c.taken())))
                    .forEach(c -> found.add(new Blocker(resource.getId(), c.appointment(), c.taken())));
        });
        return found;
    }

    private void claim(Appointment appointment, BookableResource resource) {
        var claim = new AppointmentClaim(erp.newId(), appointment, resource.getId(), wish.taken(), capacity(resource));
        if (claim.isEnforced() && claim.getCapacity() > 1) {
            new Lanes(appointments).find(claim, severalAtOnce.getOrDefault(resource.getId(), List.of()));
        }
        appointments.add(claim);
    }

    private int capacity(BookableResource resource) {
        return Math.min(resource.getCapacity(), wish.service().terms().capacity());
    }

    private void breaks(BookingRule rule, BookingOutcome outcome) {
        broken.add(rule);
        if (wish.override() == null && refusal == null) {
            refusal = outcome;
        }
    }
}

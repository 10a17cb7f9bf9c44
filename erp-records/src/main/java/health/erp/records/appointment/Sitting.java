package health.erp.records.appointment;

import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.schedule.BookableResource;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Wishes that are decided about together, in one transaction: each is told of what those before it have got, the time of
 * what they take the place of counts as free, and whoever is locked is locked once.
 */
final class Sitting {
    private final Erp erp;
    private final AppointmentStore appointments;
    private final ZoneId zone;
    private final Set<PatientId> patients = new HashSet<>();
    private final Set<ServiceId> services = new HashSet<>();
    private final Map<ResourceId, BookableResource> resources = new HashMap<>();
    private final Map<AppointmentId, Appointment> leaving = new HashMap<>();
    private final List<Wish> agreed = new ArrayList<>();

    Sitting(Erp erp, AppointmentStore appointments, ZoneId zone) {
        this.erp = erp;
        this.appointments = appointments;
        this.zone = zone;
    }

    Decision decide(Wish wish) {
        var decision = new Decision(erp, appointments, this, wish);
        decision.make();
        if (decision.refusal() == null) {
            agreed.add(wish);
        }
        return decision;
    }

    Decision decideAgain(Wish wish) {
        agreed.remove(wish);
        return decide(wish);
    }

    /** Others are to take their place. */
    void leave(Collection<Appointment> going) {
        going.forEach(a -> leaving.put(a.getId(), a));
    }

    /** They do not leave after all. */
    void stay(Collection<Appointment> staying) {
        staying.forEach(a -> leaving.remove(a.getId()));
    }

    List<Booked> write(List<Decision> decisions) {
        var gone = new ArrayList<Appointment>();
        for (var decision : decisions) {
            var instead = decision.wish().instead();
            if (instead != null) {
                erp.publish(instead.giveWay(erp.now()));
                gone.add(instead);
            }
        }
        if (!gone.isEmpty()) {
            appointments.release(gone);
            appointments.write(); // before the new ones are, so that those can wait for the journal
        }
        return decisions.stream().map(Decision::booked).toList();
    }

    void lock(PatientId patient) {
        if (patients.add(patient)) {
            BookingDesk.mustBeThere(appointments.lock(patient));
        }
    }

    void lock(ServiceId service) {
        if (services.add(service)) {
            appointments.lock(service);
        }
    }

    BookableResource lock(ResourceId resource) {
        return resources.computeIfAbsent(resource, id -> appointments.lock(id));
    }

    boolean isLeaving(AppointmentId appointment) {
        return leaving.containsKey(appointment);
    }

    int agreed() {
        return agreed.size();
    }

    /** The day of the hospital on which it begins. */
    Span day(Span planned) {
        var day = LocalDate.ofInstant(planned.start(), zone);
        return new Span(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    int leavingOn(Span day) {
        return (int) leaving.values().stream()
                .filter(a -> begins(day, a.getPlanned().start()))
                .count();
    }

    int agreedOn(Span day) {
        return (int)
                agreed.stream().filter(w -> begins(day, w.planned().start())).count();
    }

    private static boolean begins(Span day, Instant start) {
        return !start.isBefore(day.start()) && start.isBefore(day.end());
    }
}

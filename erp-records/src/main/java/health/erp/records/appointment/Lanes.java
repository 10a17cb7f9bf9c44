package health.erp.records.appointment;

import health.erp.records.schedule.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of several lanes of a resource a claim takes. Its row is locked.
 *
 * <p>There is room, but what there is may lie in lanes so that none is free all the time. Then all that hang together are
 * given lanes anew: by the order of their starts it takes no more lanes than are there at once.
 */
final class Lanes {
    private final AppointmentStore appointments;

    Lanes(AppointmentStore appointments) {
        this.appointments = appointments;
    }

    void find(AppointmentClaim claim, List<AppointmentClaim> others) {
        var used = new HashSet<Integer>();
        others.stream().filter(Lanes::isInLane).map(AppointmentClaim::getLane).forEach(used::add);
        for (var lane = 1; lane <= claim.getCapacity(); lane++) {
            if (!used.contains(lane)) {
                claim.take(lane);
                return;
            }
        }
        giveAnew(claim, others);
    }

    private void giveAnew(AppointmentClaim claim, List<AppointmentClaim> others) {
        var together = new ArrayList<>(hangingTogether(claim, others));
        together.forEach(AppointmentClaim::stepAside);
        appointments.write();
        together.add(claim);
        Crowd.lanes(together, AppointmentClaim::getTaken).forEach(AppointmentClaim::take);
        together.forEach(AppointmentClaim::stepBack);
    }

    /** Whatever meets the claim, or something that meets it, and so on. */
    private Set<AppointmentClaim> hangingTogether(AppointmentClaim claim, List<AppointmentClaim> others) {
        var found = new HashSet<>(others.stream().filter(Lanes::isInLane).toList());
        var before = -1;
        while (found.size() > before) {
            before = found.size();
            var start = claim.getTaken().start();
            var end = claim.getTaken().end();
            for (var one : found) {
                start = one.getTaken().start().isBefore(start) ? one.getTaken().start() : start;
                end = one.getTaken().end().isAfter(end) ? one.getTaken().end() : end;
            }
            appointments.claims(claim.getResource(), new Span(start, end)).stream()
                    .filter(Lanes::isInLane)
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isInLane(AppointmentClaim claim) {
        return claim.isEnforced() && !claim.isAlone();
    }
}

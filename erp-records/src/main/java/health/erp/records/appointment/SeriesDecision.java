package health.erp.records.appointment;

import health.erp.core.InvalidCommandException;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.SeriesOutcome.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What becomes of the wishes of one series: each is decided as it would be by itself. R-APT-11 */
final class SeriesDecision {
    private static final Duration NEAR = Duration.ofDays(1);

    private final Sitting sitting;
    private final Completeness completeness;
    private final List<Decision> decisions = new ArrayList<>();

    SeriesDecision(Sitting sitting, List<Wish> wishes, Completeness completeness) {
        mustNotMeet(wishes);
        this.sitting = sitting;
        this.completeness = completeness;
        sitting.leave(insteadOf(wishes));
        wishes.forEach(wish -> decisions.add(sitting.decide(wish)));
        if (completeness == Completeness.WHAT_CAN_BE) {
            let(decisions.stream().filter(d -> d.refusal() != null).toList());
        }
    }

    /** Whether there is something to write down. */
    boolean isAgreed() {
        return completeness == Completeness.ALL_OR_NOTHING
                ? refused().isEmpty()
                : refused().size() < decisions.size();
    }

    List<Refused> refused() {
        var refused = new ArrayList<Refused>();
        for (var decision : decisions) {
            var why = decision.refusal();
            if (why != null) {
                var wish = decision.wish();
                refused.add(
                        new Refused(Objects.requireNonNull(wish.occurrence()).recurrence(), wish.planned(), why));
            }
        }
        return refused;
    }

    /** What gives way to those that are agreed on. */
    List<Appointment> leaving() {
        return insteadOf(agreed().stream().map(Decision::wish).toList());
    }

    List<AppointmentView> write() {
        return sitting.write(agreed()).stream().map(Booked::appointment).toList();
    }

    private List<Decision> agreed() {
        return decisions.stream().filter(d -> d.refusal() == null).toList();
    }

    /** Those that cannot be moved stay, and so may be in the way of others that were to have their place. */
    private void let(List<Decision> refused) {
        var stuck = refused;
        while (!stuck.isEmpty()) {
            var staying = insteadOf(stuck.stream().map(Decision::wish).toList());
            sitting.stay(staying);
            var more = new ArrayList<Decision>();
            for (var i = 0; i < decisions.size(); i++) {
                var wish = decisions.get(i).wish();
                if (decisions.get(i).refusal() == null && staying.stream().anyMatch(a -> isNear(a, wish))) {
                    decisions.set(i, sitting.decideAgain(wish));
                    if (decisions.get(i).refusal() != null) {
                        more.add(decisions.get(i));
                    }
                }
            }
            stuck = more;
        }
    }

    /** Whether it can matter to the wish: at its time, or on its day. */
    private static boolean isNear(Appointment staying, Wish wish) {
        return staying.getPlanned().widened(NEAR, NEAR).overlaps(wish.planned());
    }

    private static List<Appointment> insteadOf(List<Wish> wishes) {
        var instead = new ArrayList<Appointment>();
        for (var wish : wishes) {
            var old = wish.instead();
            if (old != null) {
                instead.add(old);
            }
        }
        return instead;
    }

    private static void mustNotMeet(List<Wish> wishes) {
        var taken = wishes.stream()
                .map(Wish::taken)
                .sorted(Comparator.naturalOrder())
                .toList();
        for (var i = 1; i < taken.size(); i++) {
            if (taken.get(i).overlaps(taken.get(i - 1))) {
                throw InvalidCommandException.of("minutes", "lets one begin before the one before it has ended");
            }
        }
    }
}

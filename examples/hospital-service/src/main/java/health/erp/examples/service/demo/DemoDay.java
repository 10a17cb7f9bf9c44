package health.erp.examples.service.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened, in the order in which it did. */
final class DemoDay {
    private record Moment(Instant at, int order, Runnable work) {}

    private final List<Moment> moments = new ArrayList<>();

    void at(Instant then, Runnable work) {
        moments.add(new Moment(then, moments.size(), work));
    }

    void happen(DemoClock clock) {
        moments.sort(Comparator.comparing(Moment::at).thenComparing(Moment::order));
        moments.forEach(moment -> clock.at(moment.at, moment.work));
    }
}

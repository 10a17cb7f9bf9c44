package health.erp.records.appointment;

import health.erp.records.schedule.Span;
import health.erp.records.schedule.Spans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many are at a resource at once. Each puts up with so many at most, itself among them, and the strictest counts.
 * R-APT-2
 */
final class Crowd {
    /** Somebody who is there, and puts up with so many. */
    record Member(Span span, int capacity) {}

    /** When one more, who puts up with so many, is one too many. */
    static List<Span> full(Collection<Member> members, int capacity) {
        if (capacity == 1) {
            return Spans.union(members.stream().map(Member::span).toList());
        }
        var changes = new TreeMap<Instant, List<Change>>();
        for (var member : members) {
            at(changes, member.span.start()).add(new Change(member.capacity, 1));
            at(changes, member.span.end()).add(new Change(member.capacity, -1));
        }
        var full = new ArrayList<Span>();
        var present = new TreeMap<Integer, Integer>();
        var count = 0;
        Instant since = Instant.MIN;
        for (var change : changes.entrySet()) {
            if (count > 0 && count + 1 > Math.min(capacity, present.firstKey())) {
                full.add(new Span(since, change.getKey()));
            }
            for (var one : change.getValue()) {
                count += one.by;
                present.merge(one.capacity, one.by, Integer::sum);
                present.remove(one.capacity, 0);
            }
            since = change.getKey();
        }
        return Spans.union(full);
    }

    /** A lane for each, none used by two at once, by the order of their starts: as few lanes as there are at once. */
    static <T> Map<T, Integer> lanes(List<T> members, Function<T, Span> span) {
        var lanes = new HashMap<T, Integer>();
        var until = new TreeMap<Integer, Instant>();
        for (var member : members.stream()
                .sorted((one, other) -> span.apply(one).compareTo(span.apply(other)))
                .toList()) {
            var lane = 1;
            while (until.getOrDefault(lane, Instant.MIN)
                    .isAfter(span.apply(member).start())) {
                lane++;
            }
            until.put(lane, span.apply(member).end());
            lanes.put(member, lane);
        }
        return lanes;
    }

    private static List<Change> at(Map<Instant, List<Change>> changes, Instant moment) {
        return changes.computeIfAbsent(moment, m -> new ArrayList<>());
    }

    private record Change(int capacity, int by) {}

    private Crowd() {}
}

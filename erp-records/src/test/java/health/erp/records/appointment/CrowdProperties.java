package health.erp.records.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.records.appointment.Crowd.Member;
import health.erp.records.schedule.Span;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CrowdProperties {
    @Property(tries = 500)
    void itIsFullWhenOneMoreIsMoreThanTheStrictestAllows( // R-APT-2
            @ForAll("members") List<Member> members, @ForAll @IntRange(min = 1, max = 4) int capacity) {
        var full = Crowd.full(members, capacity);

        for (var second = 0; second < 40; second++) {
            var moment = Instant.ofEpochSecond(second);
            var there = members.stream().filter(m -> isIn(m.span(), moment)).toList();
            var most = there.stream().mapToInt(Member::capacity).min().orElse(capacity);
            assertThat(full.stream().anyMatch(s -> isIn(s, moment)))
                    .isEqualTo(there.size() + 1 > Math.min(most, capacity) && !there.isEmpty());
        }
    }

    @Property(tries = 500)
    void noLaneIsUsedByTwoAtOnceAndNoMoreThanThereAreAtOnce(@ForAll("members") List<Member> members) {
        var numbered = members.stream().map(m -> new Object[] {m}).toList(); // equal members are two
        var lanes = Crowd.lanes(numbered, m -> ((Member) m[0]).span());

        for (var one : numbered) {
            for (var other : numbered) {
                if (one != other && ((Member) one[0]).span().overlaps(((Member) other[0]).span())) {
                    assertThat(lanes.get(one)).isNotEqualTo(lanes.get(other));
                }
            }
            var atOnce = members.stream()
                    .filter(m -> isIn(m.span(), ((Member) one[0]).span().start()))
                    .count();
            assertThat(lanes.get(one)).isBetween(1, (int) atOnce);
        }
    }

    private static boolean isIn(Span span, Instant moment) {
        return !moment.isBefore(span.start()) && moment.isBefore(span.end());
    }

    @Provide
    Arbitrary<List<Member>> members() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 4))
                .as((start, length, capacity) -> new Member(
                        new Span(Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + length)), capacity))
                .list()
                .ofMaxSize(8);
    }
}
